import type { Report } from '../report/report.js';
import type { StylesheetProblems } from './css/stylesheet.js';

/** Puts what is wrong with a deck's stylesheets into the report; what deckx cannot show once a property. */
export function reportCss(report: Report): StylesheetProblems {
  const reported = new Set<string>();
  return {
    onSyntax(message, place) {
      report.add('theme/syntax', message, place === undefined ? {} : { place });
    },
    onDeclaration(problem, place) {
      const details = place === undefined ? {} : { place };
      if (problem.kind === 'invalid') {
        const message = `${problem.text} is not valid for ${problem.property}; the declaration is ignored`;
        report.add('theme/syntax', message, { ...details, severity: 'info' });
        return;
      }
      const name = problem.part === undefined ? problem.property : `${problem.part} in ${problem.property}`;
      if (reported.has(name)) return;
      reported.add(name);
      report.add('theme/unsupported-property', `${name} has no effect on the output`, details);
    },
  };
}
