use expect_test::{Expect, expect};
use proptest::prelude::*;

use crate::{cjk_words, fold, for_display, has_cjk, sha256_hex};

fn check(result: String, expected: Expect) {
    expected.assert_eq(&result);
}

#[test]
fn folding_keeps_what_carries_the_word() {
    check(fold("Perché ÇA Ştefan"), expect!["perche ca stefan"]);
    check(fold("Ёлка ЙОД"), expect!["елка иод"]);
    check(fold("서울 소식"), expect!["서울 소식"]);
    check(fold("ガス ﬁne Ｋ"), expect!["ガス fine k"]);
    check(fold("हिन्दी"), expect!["हिन्दी"]);
    check(fold("İstanbul"), expect!["istanbul"]);
}

#[test]
fn pairs_of_characters() {
    check(cjk_words("평양발 tram 北京、上 e \u{1112}\u{1161}\u{11AB}국"), expect!["평양 양발 tram 北京 上 e 한국"]);
    check(cjk_words("Perché no"), expect!["perche no"]);
    assert!(has_cjk("a가") && !has_cjk("aé・"));
}

#[test]
fn nothing_stays_unseen() {
    check(
        for_display("a\u{202E}b\tc\u{0}\n"),
        expect![[r#"
        a⟨U+202E⟩b	c⟨U+0000⟩
    "#]],
    );
}

#[test]
fn hash_of_nothing() {
    check(sha256_hex(b""), expect!["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]);
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "\\PC*") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
