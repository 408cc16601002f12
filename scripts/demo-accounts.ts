import { demoAccounts } from '@/study/demo/cast';

/** Prints the demo accounts, for `npm start` to show. */
process.stdout.write(JSON.stringify(demoAccounts));
