export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** That of the text: one Hangul letter is enough. Without any letter, or in Latin only, the talk's language stays. */
export function languageOf(text: string, before: Language = 'en'): Language {
  if (/[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(text)) return 'ko';
  return before;
}
