/** Whether the last letter of a text joins the first one of what follows it, as letters of Arabic do. */
export function lettersJoin(before: string, after: string): boolean {
  return joinsPrevious.test(after) && joinsNext.test(before);
}

/** Arabic letters that do not join the next letter: right-joining and non-joining ones (Unicode, ArabicShaping.txt). */
const lone = String.raw`\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF\u0759-\u075B\u076B\u076C\u0771\u0773\u0774\u0778\u0779`;
const joinsNext = new RegExp(String.raw`(?![${lone}])(?:\u0640|(?=\p{L})\p{Script=Arabic})\p{M}*$`, 'u');
const joinsPrevious = /^(?!\u0621|\u0674)(?:\u0640|(?=\p{L})\p{Script=Arabic})/u;
