//! Made-up news in three languages, the same in every run: a few words very often, most of them hardly ever (Zipf),
//! since an index behaves by the frequency of its words.

use attesta_text::fold;

/// A small generator of numbers (SplitMix64): the same seed gives the same text on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Italian,
    English,
    Korean,
    Chinese,
}

impl Language {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Language::Italian => "it",
            Language::English => "en",
            Language::Korean => "ko",
            Language::Chinese => "zh",
        }
    }
}

/// How many different words each language has.
const VOCABULARY: usize = 30_000;

pub(crate) struct Vocabulary {
    words: [Vec<String>; 4],
    /// The sum of the frequencies up to each rank.
    up_to: Vec<f64>,
}

const ITALIAN: &str = "di il la che e a in per un del non della una con si le da i nel dei al come ha gli più anche sono alla ma è dalla ministro governo secondo presidente accordo paese guerra";
const ENGLISH: &str = "the of to and in a for that on said with is was by as at from it has have be are will he not its minister government according president agreement country war officials";
const KOREAN: &str = "그 이 및 등 것 수 북한 한국 정부 대통령 러시아 미국 평양 서울 외무성 장관 회담 통신 보도 지난";
const CHINESE: &str = "的 在 了 和 是 中国 北京 政府 总统 俄罗斯 美国 外交部 会谈 报道 记者";
const IT_SYLLABLES: &str = "ca ro ti mo ne la ve ri so to da li pe sta con tra gli zio men re";
const EN_SYLLABLES: &str = "ing ter pro con ble est and ver tor ish men sta lo ry com per ex al un er";
const KO_SYLLABLES: &str = "가 나 다 라 마 바 사 아 자 차 강 남 동 문 방 산 연 정 천 한 국 민 군 성 도 시 원 장 전 화";
const ZH_SYLLABLES: &str = "大 中 国 人 民 天 地 新 东 西 南 海 山 江 城 军 工 业 电 法 平 安 和 明 长 高 公 司 市 会";

impl Vocabulary {
    pub(crate) fn new() -> Vocabulary {
        let kinds = [(ITALIAN, IT_SYLLABLES), (ENGLISH, EN_SYLLABLES), (KOREAN, KO_SYLLABLES), (CHINESE, ZH_SYLLABLES)];
        let words = kinds.map(|(first, syllables)| invented(first, syllables));
        let mut sum = 0.0;
        let up_to = (0..VOCABULARY).map(|rank| {
            sum += 1.0 / (rank as f64 + 2.7);
            sum
        });
        Vocabulary { words, up_to: up_to.collect() }
    }

    pub(crate) fn word(&self, language: Language, dice: &mut Dice) -> &str {
        let total = self.up_to.last().copied().unwrap_or(1.0);
        let at = dice.part() * total;
        let rank = self.up_to.partition_point(|sum| *sum < at);
        self.words.get(language as usize).and_then(|w| w.get(rank)).map_or("", String::as_str)
    }

    /// Between eight and fourteen words and a full stop.
    pub(crate) fn sentence(&self, language: Language, dice: &mut Dice) -> String {
        let words: Vec<&str> = (0..8 + dice.below(7)).map(|_| self.word(language, dice)).collect();
        let text = words.join(if language == Language::Chinese { "" } else { " " });
        let mut chars = text.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first.chain(chars).chain(std::iter::once('.')).collect()
    }

    /// At least so many words, in paragraphs of five sentences.
    pub(crate) fn text(&self, language: Language, words: usize, dice: &mut Dice) -> Vec<String> {
        let mut sentences = vec![];
        let mut count = 0;
        while count < words {
            let sentence = self.sentence(language, dice);
            count += if language == Language::Chinese { 11 } else { sentence.split(' ').count() };
            sentences.push(sentence);
        }
        sentences
    }
}

/// Nearly half Italian, most of the rest English, some Korean, a little Chinese.
pub(crate) fn language(dice: &mut Dice) -> Language {
    match dice.below(20) {
        0..=8 => Language::Italian,
        9..=15 => Language::English,
        16..=18 => Language::Korean,
        _ => Language::Chinese,
    }
}

/// Real words first, for the frequent ranks, then invented ones of two to four syllables.
fn invented(first: &str, syllables: &str) -> Vec<String> {
    let mut words: Vec<String> = first.split(' ').map(str::to_owned).collect();
    let syllables: Vec<&str> = syllables.split(' ').collect();
    let mut seen: std::collections::HashSet<String> = words.iter().map(|w| fold(w)).collect();
    let mut dice = Dice::new(syllables.len() as u64 + first.len() as u64);
    while words.len() < VOCABULARY {
        let parts = 2 + dice.below(3);
        let word: String = (0..parts).filter_map(|_| syllables.get(dice.below(syllables.len()))).copied().collect();
        if seen.insert(fold(&word)) {
            words.push(word);
        }
    }
    words
}

/// As the product puts texts into its index of letters.
pub(crate) fn spaced(text: &str) -> String {
    fold(text).split_whitespace().flat_map(|word| [" ", word]).collect()
}
