//! What a word can be. A word may be several things at once; the sentence decides.

use std::ops::{BitOr, BitOrAssign};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u64);

macro_rules! classes {
    ($($constant:ident = $bit:literal $name:literal),* $(,)?) => {
        impl Class {
            $(pub(crate) const $constant: Class = Class(1 << $bit);)*

            /// The class a language file calls so.
            pub(crate) fn named(name: &str) -> Option<Class> {
                match name {
                    $($name => Some(Class::$constant),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    DETERMINER = 0 "determiner",
    PREPOSITION = 1 "preposition",
    OF = 2 "of",
    AND = 3 "and",
    BUT = 4 "but",
    SUBORD = 5 "subordinator",
    THAT = 6 "complementiser",
    RELATIVE = 7 "relative",
    PRONOUN = 8 "pronoun",
    OBJECT = 9 "object",
    HAVE = 10 "have",
    BE = 11 "be",
    MODAL = 12 "modal",
    NOT = 13 "negation",
    ADVERB = 14 "adverb",
    TIME = 15 "time",
    TO = 16 "to",
    VERB = 17 "verb",
    ACCORDING = 18 "according",
    ACCORDING_LAST = 19 "according_last",
    NAMELESS = 20 "nameless",
    HEDGE = 21 "hedge",
    CONDITIONAL = 22 "conditional",
    OFFICE = 23 "office",
    COLLECTIVE = 24 "collective",
    UNNAMED = 25 "unnamed",
    POSSESSIVE = 26 "possessive",
    CUE = 27 "cue",
    CUE_NOUN = 28 "cue_noun",
    FINITE = 29 "finite",
    PARTICIPLE = 30 "participle",
    GERUND = 31 "gerund",
    INFINITIVE = 32 "infinitive",
    BEGINS = 33 "begins",
    NUMBER = 34 "number",
    CAPITAL = 35 "capital",
    COMMA = 36 "comma",
    COLON = 37 "colon",
    STOP = 38 "stop",
    DASH = 39 "dash",
    OPEN = 40 "open",
    CLOSE = 41 "close",
    BRACKET = 42 "bracket",
    DOT = 43 "dot",
    OTHER = 44 "other",
    INSIDE = 45 "inside",
    TOLD = 46 "told",
    GENITIVE = 47 "genitive",
    PARTICLE = 48 "particle",
    OUTLET = 49 "outlet",
    NOUN = 50 "word",
    WITNESS = 51 "witness",
    INFER = 52 "infer",
    REFLEXIVE = 53 "reflexive",
    IMPERSONAL = 54 "impersonal",
    AS = 55 "as",
    PAIR = 56 "pair",
    SUPPOSES = 57 "supposes",
    HEARD = 58 "heard",
    ASKS = 59 "asks",
    LIMIT = 60 "limit",
    BY = 61 "by",
    NOBODY = 62 "nobody",
    THEREFORE = 63 "therefore",
}

impl Class {
    pub(crate) fn has(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }

    pub(crate) const fn and(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    pub(crate) fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }
}

impl BitOr for Class {
    type Output = Class;
    fn bitor(self, other: Class) -> Class {
        self.and(other)
    }
}

impl BitOrAssign for Class {
    fn bitor_assign(&mut self, other: Class) {
        *self = *self | other;
    }
}
