/** What is wrong with a template of the user's own. */
export const templateProblemMessages = {
  'template.problem': '{part, select, subject {Subject} other {Message}}, line {line, number}, column {column, number}: {what}',
  'template.problem.empty': 'there is no text yet.',
  'template.problem.too-long': 'the text is too long to be a message.',
  'template.problem.not-readable': 'this can’t be read: {written}',
  'template.problem.not-closed': 'this is opened and never closed: {written}',
  'template.problem.unknown-tag':
    'there is no tag “{written}” here.{nearest, select, none {} other { Did you mean “{nearest}”?}} Known are if, elsif, else, unless and comment.',
  'template.problem.unknown-filter':
    'there is no filter “{written}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} Known are money, percent, date and list.',
  'template.problem.unknown-variable':
    'there is no variable “{written}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'template.problem.not-a-variable': 'only a variable can stand here, not “{written}”.',
  'template.problem.never-printed': '“{written}” can only be asked about with if: it has no words of its own.',
  'template.problem.wrong-filter':
    'the filter “{written}” does not fit this variable.{nearest, select, none { It needs no filter.} other { The one that fits is “{nearest}”.}}',
  'template.problem.unknown-style':
    'the filter “{written}” does not know this.{nearest, select, none { It takes nothing more.} other { It knows “{nearest}”, in quotes.}}',
} as const;
