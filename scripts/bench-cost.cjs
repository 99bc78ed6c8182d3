// Loaded by `npm run bench` into a program it times: when that ends, its CPU time and peak memory go into COST_FILE.
// Plain JavaScript, so that reading TypeScript is not added to what is measured.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cost = { cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS * 1024 };
  if (process.env.COST_FILE) writeFileSync(process.env.COST_FILE, JSON.stringify(cost));
});
