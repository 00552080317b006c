// What is copied to be pasted elsewhere.
export const cite = {
  copy: "Copy citation",
  copied: "Citation copied.",
  nothing: "Choose an attribution first, or select words in the text.",
  paragraph: "Copy paragraph",
  paragraphCopied: "Paragraph copied.",
};
