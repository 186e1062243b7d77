// The same cases as measure_dates, asked of Microsoft's own package.
//
//   npm install @microsoft/recognizers-text-date-time@1.3.2
//   node bench/compare_recognizers.mjs fr tests/dates/recognizers-fr.tsv en tests/dates/recognizers-en.tsv
//
// It is given the whole sentence, as its specification has it, and a case is right when any value of any result is: more
// than measure_dates grants to Chancery, which gives one value for one expression.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "x.js"));
const { recognizeDateTime, Culture } = require("@microsoft/recognizers-text-date-time").default ?? require("@microsoft/recognizers-text-date-time");
const cultures = { fr: "fr-fr", en: "en-us" };

const dayBefore = (date) => new Date(Date.parse(date) - 86400e3).toISOString().slice(0, 10);

function isRight(value, [begin, end]) {
  if (value.value) return value.value.slice(0, 10) === begin && (end === begin || end === "");
  if (!value.start && !value.end) return false;
  return (value.start ?? "").slice(0, 10) === begin && [end, end && dayBefore(end)].includes((value.end ?? "").slice(0, 10));
}

for (let i = 2; i + 1 < process.argv.length; i += 2) {
  const [language, file] = process.argv.slice(i, i + 2);
  let right = 0, all = 0;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line || line.startsWith("#")) continue;
    const [reference, , pastBegin, pastEnd, futureBegin, futureEnd, sentence] = line.split("\t");
    const [year, month, day] = reference.split("-").map(Number);
    let results = [];
    try {
      results = recognizeDateTime(sentence, cultures[language], undefined, new Date(year, month - 1, day));
    } catch {
      // counted as wrong
    }
    const values = results.flatMap((r) => r.resolution?.values ?? []);
    all += 1;
    if (values.some((v) => isRight(v, [pastBegin, pastEnd]) || isRight(v, [futureBegin, futureEnd]))) right += 1;
  }
  console.log(`${file}: ${right}/${all} = ${(right / all).toFixed(3)}`);
}
