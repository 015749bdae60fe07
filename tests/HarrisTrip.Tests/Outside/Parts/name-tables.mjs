// Prints the names that others keep, table by table, as JSON. Argument: the folder of the npm packages.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages] = process.argv.slice(2);
const require = createRequire(join(packages, "x.js"));
const load = async path => import(pathToFileURL(join(packages, path)));

const css = require("@webref/css/css.json");
const { elements } = require("@webref/elements/html.json");
const { roles, aria } = require("aria-query");
const { htmlElementAttributes } = await load("html-element-attributes/index.js");
const { svgElementAttributes } = await load("svg-element-attributes/index.js");
const { svgTagNames } = await load("svg-tag-names/index.js");
const { mathmlTagNames } = await load("mathml-tag-names/index.js");
const registry = require("language-subtag-registry/data/json/registry.json");
const mimes = require("mime-db");
const { default: colors } = await load("color-name/index.js");
const schema = readFileSync(join(packages, "schema-dts/dist/schema.d.ts"), "utf8");

const syntaxOf = list => new Map(list.map(entry => [entry.name, entry.syntax ?? ""]));
const [properties, types] = [syntaxOf(css.properties), syntaxOf(css.types)];

/** The words of a grammar of CSS, those of the grammars that it names too; what stands in functions is left out. */
function words(syntax, seen = new Set(), found = new Set()) {
    const follow = (key, grammar) => {
        if (!seen.has(key)) {
            seen.add(key);
            words(grammar ?? "", seen, found);
        }
        return " ";
    };
    const rest = syntax.replace(/[\w-]+\((?:[^()]|\([^()]*\))*\)/g, " ")
        .replace(/<'([\w-]+)'[^>]*>/g, (_, name) => follow(`'${name}'`, properties.get(name)))
        .replace(/<([\w-]+)(\(\))?[^>]*>/g, (_, name, call) => call ? " " : follow(name, types.get(name)));
    for (const [word] of rest.matchAll(/(?<![\w-])-?[A-Za-z][\w-]*/g)) {
        found.add(word.toLowerCase());
    }
    return [...found].filter(word => !word.startsWith("-"));
}

const unprefixed = names => names.filter(name => !/^[:@]*-/.test(name));
const own = {};
for (const [, type, body] of schema.matchAll(/^interface (\w+)Base extends [^{]+\{\n([\s\S]*?)^\}/gm)) {
    own[type] = [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(m => m[1]);
}
const subtags = type => registry.filter(entry => entry.Type === type && !(entry.Subtag ?? entry.Tag).includes("..")).map(entry => (entry.Subtag ?? entry.Tag).toLowerCase());
/** The registry has those of private use as one range. */
const [first, last] = registry.find(entry => entry.Type === "language" && entry.Subtag.includes("..")).Subtag.split("..");
const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const privateLanguages = letters.flatMap(b => letters.map(c => first[0] + b + c)).filter(tag => tag >= first && tag <= last);

console.log(JSON.stringify({
    "css-properties": unprefixed([...properties.keys()]),
    "css-at-rules": unprefixed(css.atrules.map(rule => rule.name.slice(1))),
    "css-selectors": unprefixed(css.selectors.filter(s => s.name.startsWith(":")).map(s => s.name.replace(/^:+|\(.*/g, ""))),
    "css-colors": words("<color>"),
    "css-color-values": Object.entries(colors).map(([name, rgb]) => `${name} ${rgb.map(c => c.toString(16).padStart(2, "0")).join("")}`),
    "css-words": Object.fromEntries([...properties].map(([name, syntax]) => [name, words(syntax)])),
    "html-elements": elements.filter(e => !e.obsolete).map(e => e.name),
    "html-obsolete-elements": elements.filter(e => e.obsolete).map(e => e.name),
    "html-attributes": Object.entries(htmlElementAttributes).flatMap(([element, names]) => names.map(name => `${element} ${name}`)),
    "svg-elements": svgTagNames,
    "svg-attributes": [...new Set(Object.values(svgElementAttributes).flat())],
    "mathml-elements": mathmlTagNames,
    "aria-roles": [...roles.keys()],
    "aria-attributes": [...aria.keys()],
    "schema-types": [...schema.matchAll(/^export type (\w+) =/gm)].map(m => m[1]),
    "schema-properties": own,
    "languages": [...subtags("language"), ...privateLanguages],
    "regions": subtags("region").filter(tag => tag.length === 2),
    "areas": subtags("region").filter(tag => tag.length === 3),
    "scripts": subtags("script"),
    "variants": subtags("variant"),
    "grandfathered": subtags("grandfathered"),
    "media-types": Object.entries(mimes).flatMap(([type, about]) => (about.extensions ?? []).map(extension => `${extension} ${type}`)),
}));
