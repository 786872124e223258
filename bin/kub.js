#!/usr/bin/env node
import { start } from '../dist/kub.js';

await start();
