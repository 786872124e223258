#!/usr/bin/env node
const [first = '--help', ...others] = process.argv.slice(2);
// Help is told sooner by the few modules that it needs.
const isHelp = /^(-.*|help|completion)$/.test(first) || others.includes('--help') || others.includes('-h');
const compiled = isHelp ? null : (await import('./compiled.js')).readyCompiled();
const { start } = compiled ?? (await import('../dist/kub.js'));
await start();
