// Packs the outlines of the world that maps are drawn on: coast lines and borders of Natural Earth (public domain) at
// 1:110m and 1:50m, from the package world-atlas 2.0.2.
//
//   npm install world-atlas@2.0.2 && node pack-outlines.js node_modules/world-atlas outlines.bin
//
// What is written, compressed by Brotli, for each scale in turn (all numbers are varints, least seven bits first; z: in
// zigzag form):
//   arcs     count; of each: points; of each point: z(difference of longitude), z(of latitude), in 1/200 degree
//   land     polygons; of each: rings; of each: arcs; of each arc: z(number), where ~n is arc n from its end
//   borders  count; of each: number of an arc that two countries have in common
"use strict";
const { readFileSync, writeFileSync } = require("fs");
const { brotliCompressSync, constants } = require("zlib");

const [folder, target] = process.argv.slice(2);
const perDegree = 200;
const bytes = [];

function varint(n) {
  for (; n >= 128; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
  bytes.push(n);
}
const zigzag = (n) => varint(n < 0 ? -2 * n - 1 : 2 * n);

function pack(world) {
  const { scale, translate } = world.transform;
  varint(world.arcs.length);
  for (const arc of world.arcs) {
    let [x, y] = [0, 0];
    const points = arc
      .map(([dx, dy]) => [(x += dx), (y += dy)])
      .map((p) => p.map((n, i) => Math.round((n * scale[i] + translate[i]) * perDegree)))
      .filter((p, i, all) => i === 0 || i === all.length - 1 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
    varint(points.length);
    points.forEach((p, i) => p.forEach((n, axis) => zigzag(i === 0 ? n : n - points[i - 1][axis])));
  }
  const polygons = (g) => (g.type === "Polygon" ? [g.arcs] : g.type === "MultiPolygon" ? g.arcs : []);
  const land = world.objects.land.geometries.flatMap(polygons);
  varint(land.length);
  for (const rings of land) {
    varint(rings.length);
    for (const ring of rings) {
      varint(ring.length);
      ring.forEach(zigzag);
    }
  }
  const users = world.arcs.map(() => new Set());
  world.objects.countries.geometries.forEach((country, i) =>
    polygons(country)
      .flat(2)
      .forEach((arc) => users[arc < 0 ? ~arc : arc].add(i)),
  );
  const borders = users.flatMap((countries, arc) => (countries.size > 1 ? [arc] : []));
  varint(borders.length);
  borders.forEach(varint);
}

for (const scale of ["110m", "50m"]) pack(JSON.parse(readFileSync(`${folder}/countries-${scale}.json`, "utf8")));
const packed = brotliCompressSync(Buffer.from(bytes), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
writeFileSync(target, packed);
console.log(`${bytes.length} bytes, ${packed.length} compressed`);
