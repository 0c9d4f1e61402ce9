// The process that measures one engine and prints its figures as JSON.

import { measure } from './measurement.ts';

const workload = process.argv[2];
if (workload === undefined) throw new Error('Started by the benchmark, with a workload as JSON.');
console.log(JSON.stringify(await measure(JSON.parse(workload))));
