import { describeTier, tier } from './tier.js';

/** Says before the tests which of them run. */
export default function printTier(): void {
  console.log(describeTier(tier));
}
