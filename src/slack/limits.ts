/**
 * Slack's limits by name, in characters or items.
 * From https://docs.slack.dev/reference/block-kit/blocks and its pages, as of November 2026, where no other source is named.
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Not documented: chat.postMessage refuses near 13,200, earlier with rich text. https://github.com/slackapi/bolt-js/issues/2509, /2867 */
  messageCharacters: 12_000,
  /** Beside blocks. Advised; Slack cuts at 40,000. https://docs.slack.dev/reference/methods/chat.postMessage */
  text: 4_000,
  textObject: 3_000,
  fields: 10,
  field: 2_000,
  header: 150,
  contextElements: 10,
  actions: 25,
  contextActions: 5,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  id: 255,
  accessibilityLabel: 75,
  placeholder: 150,
  options: 100,
  optionText: 75,
  optionValue: 150,
  inputLabel: 2_000,
  inputText: 3_000,
  /** A second table of a message is refused: only_one_table_allowed. */
  tables: 1,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  charts: 2,
  chartTitle: 50,
  chartLabel: 20,
  chartPoints: 20,
  viewTitle: 24,
  privateMetadata: 3_000,
} as const;
