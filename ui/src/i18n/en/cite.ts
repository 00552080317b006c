// What is copied to be pasted elsewhere.
export const cite = {
  copy: "Copy citation",
  copied: "Citation copied.",
  nothing: "Pick an attribution first, or select words of the text.",
  paragraph: "Copy paragraph",
  paragraphCopied: "Paragraph copied.",
};
