// Loaded before a tool's own script (node --require): the tool ends when the process that started it is gone.
require('./parent.cjs').whenGone(() => process.exit(1));
