export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** That of the text: one Hangul letter is enough, or an English sentence. Names and logs keep the talk's language. */
export function languageOf(text: string, before: Language = 'en'): Language {
  if (/[ㄱ-ㅎㅏ-ㅣ가-힣]/.test(text)) return 'ko';
  return asksInEnglish(text) ? 'en' : before;
}

const sentenceWord =
  /\b(?:can|could|do|does|did|is|are|should|would|what|which|how|why|who|when|where|i|we|my|our|you|please)\b/gi;

function asksInEnglish(text: string): boolean {
  const words = [...text.matchAll(sentenceWord)];
  return words[0]?.index === 0 || new Set(words.map(([word]) => word.toLowerCase())).size > 1;
}
