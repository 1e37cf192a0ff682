/** The words of the scorecard. */
export const insightsMessages = {
  'insights.title': 'Indicators',
  'insights.intro':
    'The same figures for IT and for marketing, each with one definition.',
  'insights.indicators': 'Where we stand',
  'insights.ofTool': 'In figures',
  'insights.noValue': 'Not measured yet',
  'insights.asOf': 'on {{date}}',
  'insights.target': 'Target: {{target}}',
  'insights.targetReached': 'Target {{target}}: reached',
  'insights.targetMissed': 'Target {{target}}: not reached',
  'insights.trend.better': 'Improving',
  'insights.trend.worse': 'Getting worse',
  'insights.trend.stable': 'Stable',
  'insights.rating': '{{value}} out of 5',
  'insights.days_one': '{{value}}\u00a0day',
  'insights.days_other': '{{value}}\u00a0days',
  'insights.showDefinition': 'What does it mean?',
  'insights.hideDefinition': 'Hide the definition',
  'insights.formula': 'How it is computed',
  'insights.source': 'Where it comes from',
  'insights.owner': 'Who answers for it',
  'insights.enter.open': 'Enter a value',
  'insights.enter.openFor': 'Enter a value: {{indicator}}',
  'insights.enter.day': 'Day',
  'insights.enter.value': 'Value',
  'insights.enter.hint.percent': 'In per cent, for instance 34.5',
  'insights.enter.hint.days': 'In days',
  'insights.enter.hint.count': 'A number',
  'insights.enter.hint.rating': 'Out of 5',
  'insights.enter.hint.euro': 'In euros',
  'insights.enter.replaces':
    'A value that was entered for the same day is replaced.',
  'insights.enter.valueMissing': 'Enter a number.',
  'insights.enter.save': 'Save',
  'insights.enter.done': 'The value is saved.',
  'insights.values.open': 'Import a file',
  'insights.values.openFor': 'Import a file: {{indicator}}',
  'insights.values.title': 'Import values',
  'insights.values.intro':
    'Bring the values of an indicator in from a spreadsheet. You see what each line does before anything is written.',
  'insights.values.text':
    'A CSV file as Excel writes it: one line per day, with its value.',
  'insights.values.indicator': 'Indicator',
  'insights.values.template.file': 'values.csv',
  'insights.values.columns':
    'The columns are Date, Value and, for values of one tool, Tool: its reference or its identifier. A value of a day that is there already is replaced.',
  'insights.values.shares': 'Write shares as 34.5 %.',
  'insights.values.nothing': 'Every value of the file is known: nothing to do',
  'insights.values.ready': 'Ready: {{create}} new, {{update}} replaced',
  'insights.values.done': 'Imported: {{create}} new, {{update}} replaced',
  'insights.values.toInsights': 'See the indicators',
  'insights.values.closed.title': 'You enter no values',
  'insights.values.closed.text':
    'Values are entered by whoever answers for an indicator, by the IT department and by managers.',
  'insights.median': 'Usually',
  'insights.p90': '9 times out of 10',
  'insights.tooFew': 'too few answers',
  'insights.criterion': 'Criterion',
  'insights.leadTimes.title': 'How long an answer takes',
  'insights.leadTimes.description':
    'From the request to its answer, over twelve months, in working days: weekends and public holidays do not count.',
  'insights.leadTimes.type': 'Request',
  'insights.leadTimes.byMonth': 'Month by month',
  'insights.leadTimes.month': 'Month',
  'insights.noAnswer': 'none',
  'insights.leadTimes.answers': 'Answers',
  'insights.leadTimes.empty':
    'No request has been answered in the last twelve months.',
  'insights.bottlenecks.title': 'Where requests wait',
  'insights.bottlenecks.description':
    'From the request to the verdict on each criterion, the slowest first, over twelve months.',
  'insights.bottlenecks.reviews': 'Reviews',
  'insights.bottlenecks.empty':
    'No review has been given in the last twelve months.',
  'insights.coverage.title': 'What has been examined',
  'insights.coverage.description_one':
    '{{count}} tool in use; everything but refused, suspended and retired ones counts.',
  'insights.coverage.description_other':
    '{{count}} tools in use; everything but refused, suspended and retired ones counts.',
  'insights.coverage.covered': 'Favourable',
  'insights.coverage.expired': 'Expired',
  'insights.coverage.missing': 'Still open',
  'insights.statuses.title': 'Tools by status',
  'insights.statuses.tools_one': '{{number}} tool',
  'insights.statuses.tools_other': '{{number}} tools',
  'insights.shadow.title': 'Out of the shadow',
  'insights.shadow.description':
    'Tools that were used without IT knowing, and what became of them.',
  'insights.shadow.found': 'Found',
  'insights.shadow.open': 'Still waiting',
  'insights.shadow.regularised': 'Brought into the open',
  'insights.shadow.declined': 'Stopped',
  'insights.availability.title': 'Tools that fail most',
  'insights.availability.description':
    'Availability of the last 30 days, the lowest first.',
  'insights.availability.empty': 'No tool was watched in the last 30 days.',
  'insights.correlation.title': 'When a tool fails, does business feel it?',
  'insights.correlation.description':
    'Availability of a tool beside a business figure, day by day. Nothing is smoothed: gaps stay gaps.',
  'insights.correlation.tool': 'Tool',
  'insights.correlation.with': 'Business figure',
  'insights.correlation.empty':
    'Two things are needed here: a watched tool, and a business figure that the company defines.',
  'insights.correlation.availabilityOf': 'Availability of {{tool}}',
  'insights.correlation.chart':
    'Availability of {{tool}} and {{indicator}}, day by day; the table below has the same numbers',
  'insights.correlation.numbers':
    'Pearson {{pearson}}, Spearman {{spearman}}, {{pairs}} days.',
  'insights.correlation.outliers_one':
    '{{count}} unusual day is counted all the same.',
  'insights.correlation.outliers_other':
    '{{count}} unusual days are counted all the same.',
  'insights.correlation.noCause': 'A link is not a cause.',
  'insights.correlation.table': 'Show the numbers as a table',
  'insights.correlation.day': 'Day',
  'insights.correlation.remark': 'Remark',
  'insights.gap': 'not known',
  'insights.outlier': 'Unusual day',
  'insights.silence.too_few_one':
    'Nothing can be said yet: only {{count}} day has both figures, and 8 are needed.',
  'insights.silence.too_few_other':
    'Nothing can be said yet: only {{count}} days have both figures, and 8 are needed.',
  'insights.silence.no_variation_one':
    'Nothing can be said: one of the two did not change on that day.',
  'insights.silence.no_variation_other':
    'Nothing can be said: one of the two did not change over these {{count}} days.',
  'insights.link.none': 'No clear link: the two move on their own.',
  'insights.link.weak.together':
    'A weak link: the two tend to rise and fall together.',
  'insights.link.weak.opposite':
    'A weak link: one tends to fall when the other rises.',
  'insights.link.clear.together':
    'A clear link: the two rise and fall together.',
  'insights.link.clear.opposite':
    'A clear link: one falls when the other rises.',
  'insights.empty.title': 'Nothing to measure yet',
  'insights.empty.text':
    'Lead times, coverage and statuses appear with the first tools.',
} as const;
