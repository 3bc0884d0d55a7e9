/** Written forms of Chinese characters, each with the simplified form. */
export type Fold = Readonly<Record<string, string>>

/**
 * A text as it is searched: letters of normal width in lower case, and simplified Chinese. The publisher folds what is
 * searched, and the phone folds what is typed.
 */
export const foldText = (text: string, fold: Fold = {}): string =>
  [...text.normalize('NFKC').toLowerCase()]
    .map((each) => (Object.hasOwn(fold, each) ? fold[each] : each))
    .join('')
