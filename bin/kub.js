#!/usr/bin/env node
const [first = '--help', ...others] = process.argv.slice(2);
// Help is told sooner by the few modules that it needs.
const isHelp = /^(-.*|help|completion)$/.test(first) || others.includes('--help') || others.includes('-h');
const compiled = isHelp ? null : require('./compiled.js').readyCompiled();
if (compiled) compiled.start();
else import('../dist/kub.js').then(({ start }) => start());
