/** Writes `comparison.json`: a line for each sentence, price and assumption, one for each plan, and then the plan. */
import {
  assumptionSchema,
  type ComparedOnFile,
  type ComparisonFile,
  cityPriceSchema,
  comparedHeadSchema,
  notPossibleSchema,
  remarkSchema,
  tipSchema,
  verdictSchema,
} from './comparison-file.ts';
import { block, lineOf, oneLine } from './json/write-json.ts';
import { writePlan } from './write-plan.ts';

export function writeComparison(comparison: ComparisonFile): string {
  const { verdict } = comparison;
  const lines = [
    '{',
    `  "format": ${JSON.stringify(comparison.format)},`,
    `  "season": ${JSON.stringify(comparison.season)},`,
    `  "currency": ${JSON.stringify(comparison.currency)},`,
    `  "records": ${JSON.stringify(comparison.records)},`,
    `  "stopped": ${comparison.stopped},`,
    `  "sentences": ${block(comparison.sentences.map(oneLine), 2)},`,
    `  "verdict": ${verdict === null ? 'null' : lineOf(verdictSchema)(verdict)},`,
    `  "cityPrices": ${block(comparison.cityPrices.map(lineOf(cityPriceSchema)), 2)},`,
    `  "frontier": ${oneLine(comparison.frontier)},`,
    `  "tips": ${block(comparison.tips.map(lineOf(tipSchema)), 2)},`,
    `  "notPossible": ${block(comparison.notPossible.map(lineOf(notPossibleSchema)), 2)},`,
    `  "remarks": ${block(comparison.remarks.map(lineOf(remarkSchema)), 2)},`,
    `  "assumptions": ${block(comparison.assumptions.map(lineOf(assumptionSchema)), 2)},`,
    `  "plans": ${block(comparison.plans.map(comparedPlan), 2)}`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function comparedPlan(compared: ComparedOnFile): string {
  const head = lineOf(comparedHeadSchema)(compared);
  // No text in JSON has a line break in it, so every line may be moved.
  const plan = writePlan(compared.plan).trimEnd().replaceAll('\n', '\n      ');
  return `${head.slice(0, -2)},\n      "plan": ${plan} }`;
}
