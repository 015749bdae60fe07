// Prints the errors of spelling that parse5 finds in the vectors of a folder, as JSON: a list of codes for each file and
// description. Arguments: the folder of the npm packages, the folder of the vectors.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, vectors] = process.argv.slice(2);
const { ErrorCodes, parse } = await import(pathToFileURL(join(packages, "parse5/dist/index.js")));

function codesIn(html) {
    const codes = [];
    parse(html, { onParseError: error => codes.push(error.code) });
    return codes;
}

const input = test => test.doubleEscaped
    ? test.input.replace(/\\u([0-9A-F]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
    : test.input;

const found = {};
for (const file of readdirSync(vectors).filter(name => name.endsWith(".test"))) {
    const { tests } = JSON.parse(readFileSync(join(vectors, file), "utf8"));
    found[file] = Object.fromEntries(tests.map(test => [test.description, codesIn(input(test))]));
}
console.log(JSON.stringify({ known: Object.values(ErrorCodes), found }));
