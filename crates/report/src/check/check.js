"use strict";
// Collects the answers, says what is missing, and gives them back as one small file or as text. Nothing is sent or stored.
(() => {
  const main = document.querySelector("main");
  const form = document.getElementById("answers");
  const items = [...document.querySelectorAll(".item")];
  const reviewer = document.getElementById("reviewer");
  const message = document.getElementById("message");
  const DATE = /^\d{4}(-\d{2}(-\d{2})?)?[?~%]?$/;
  let unsaved = false;

  const says = (name, values = {}) =>
    Object.entries(values).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, () => String(value)),
      document.querySelector(`[data-says="${name}"]`).textContent,
    );
  // Half of a surrogate pair is no character, and no file can hold it.
  const whole = (text) => text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD").trim();
  const decided = (item) => item.querySelector(".decision input:checked").value;
  const reasonOf = (item) => whole(item.querySelector(".reason").value);
  const field = (within, name) => within.querySelector(`[data-field="${name}"]`);

  function changedIn(input) {
    if (!input) return undefined;
    if (input.type === "checkbox") return input.checked === input.defaultChecked ? undefined : input.checked;
    if (input.tagName === "SELECT") return input.selectedOptions[0].defaultSelected ? undefined : input.value;
    return input.value.trim() === input.defaultValue.trim() ? undefined : whole(input.value);
  }

  function changes(item) {
    const found = {};
    for (const name of ["mode", "basis"]) {
      const value = changedIn(field(item, name));
      if (value !== undefined) found[name] = value;
    }
    const positions = [];
    for (const one of item.querySelectorAll("[data-position]")) {
      const position = { id: one.dataset.position };
      for (const name of ["who", "stance", "said", "hedged", "hedge"]) {
        const value = changedIn(field(one, name));
        if (value !== undefined) position[name] = value;
      }
      if (Object.keys(position).length > 1) positions.push(position);
    }
    if (positions.length > 0) found.positions = positions;
    return found;
  }

  function answer(item) {
    const decision = decided(item);
    const given = { kind: item.dataset.kind, id: item.dataset.id, decision: decision || null, reason: reasonOf(item) };
    if (decision === "correct") given.corrections = changes(item);
    return given;
  }

  function complain(item, input, words) {
    input.setAttribute("aria-invalid", "true");
    item.querySelector(".problem").textContent = words;
    return input;
  }

  // The first control that needs something more, or null.
  function problemOf(item) {
    item.querySelector(".problem").textContent = "";
    for (const input of item.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    const decision = decided(item);
    if (decision === "correct") {
      if (Object.keys(changes(item)).length === 0)
        return complain(item, item.querySelector(".corrections select, .corrections input"), says("nothing"));
      for (const one of item.querySelectorAll("[data-position]")) {
        const said = field(one, "said");
        if (changedIn(said) !== undefined && !DATE.test(whole(said.value))) return complain(item, said, says("date"));
        const who = field(one, "who");
        if (who && changedIn(who) === "") return complain(item, who, says("who"));
      }
    }
    if ((decision === "correct" || decision === "reject") && !reasonOf(item))
      return complain(item, item.querySelector(".reason"), says("reason"));
    return null;
  }

  function show() {
    let n = 0;
    for (const item of items) {
      const decision = decided(item);
      if (decision) n += 1;
      const corrections = item.querySelector(".corrections");
      if (corrections) corrections.hidden = decision !== "correct";
    }
    document.getElementById("progress").textContent = says("progress", { n, m: items.length });
    return n;
  }

  function tell(words, bad) {
    message.textContent = words;
    message.className = bad ? "bad" : "";
  }

  function finish() {
    const problems = items.map(problemOf).filter(Boolean);
    reviewer.removeAttribute("aria-invalid");
    if (!whole(reviewer.value)) {
      reviewer.setAttribute("aria-invalid", "true");
      tell(says("name"), true);
      return reviewer.focus();
    }
    if (problems.length > 0) {
      tell(says("problems", { n: problems.length }), true);
      return problems[0].focus();
    }
    const answers = items.map(answer).filter((one) => one.decision || one.reason);
    if (answers.length === 0) return tell(says("none"), true);
    const document_ = {
      attesta: "check-answers",
      format: 1,
      sent: JSON.parse(main.dataset.sent),
      seal: main.dataset.seal,
      reviewer: whole(reviewer.value),
      answered: new Date().toISOString(),
      answers,
    };
    document_.sha256 = sha256(JSON.stringify(document_));
    const text = JSON.stringify(document_, null, 1);
    const file = name(document_);
    give(file, text);
    document.getElementById("text").value = text;
    document.getElementById("result").hidden = false;
    const left = items.length - answers.filter((one) => one.decision).length;
    tell([says("saved", { file }), left > 0 ? says("left", { n: left }) : ""].join(" ").trim(), false);
    unsaved = false;
  }

  function name(of) {
    const plain = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 40);
    return ["attesta-answers", plain(of.reviewer), of.answered.slice(0, 10), of.seal.slice(0, 6)].filter(Boolean).join("_") + ".json";
  }

  function give(file, text) {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.href = address;
    link.download = file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  async function copy() {
    const text = document.getElementById("text");
    text.focus();
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      tell(says("copied"), false);
    } catch {
      tell(says(document.execCommand("copy") ? "copied" : "uncopied"), false);
    }
  }

  // FIPS 180-4; browsers keep their own away from some pages opened as a file.
  function sha256(text) {
    const roots = [];
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
    const fraction = (value) => ((value - Math.floor(value)) * 4294967296) | 0;
    for (const prime of primes) roots.push(fraction(Math.cbrt(prime)));
    const state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
    const bytes = new TextEncoder().encode(text);
    const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
    padded.set(bytes);
    padded[bytes.length] = 128;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
    view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
    const turn = (word, by) => (word >>> by) | (word << (32 - by));
    const words = new Int32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(block + i * 4);
      for (let i = 16; i < 64; i += 1) {
        const a = words[i - 15];
        const b = words[i - 2];
        const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
        const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
        words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i += 1) {
        const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const one = (h + s1 + ((e & f) ^ (~e & g)) + roots[i] + words[i]) | 0;
        const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] + word) | 0));
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  form.addEventListener("input", () => {
    unsaved = true;
    show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    finish();
  });
  // Enter in a field is no wish to save everything.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault();
  });
  document.getElementById("copy").addEventListener("click", () => void copy());
  addEventListener("beforeunload", (event) => {
    if (!unsaved) return;
    event.preventDefault();
    event.returnValue = "";
  });
  show();
})();
