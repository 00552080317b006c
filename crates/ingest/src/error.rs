//! Why bytes could not be read.

use attesta_text::{MAX_BYTES, TextError};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IngestError {
    #[error("the file is {bytes} bytes long and the limit is {MAX_BYTES} (16 MiB); split it into parts")]
    TooLarge { bytes: usize },
    #[error("this looks like {what}, which is not yet read; paste its text instead")]
    NotText { what: &'static str },
    #[error("this looks like UTF-16 text cut in the middle of a character; save it again as UTF-8")]
    BrokenUtf16,
    #[error("byte {at} is not valid UTF-8, so the text is in another encoding or damaged; save it again as UTF-8")]
    NotUtf8 { at: usize },
    #[error(transparent)]
    Text(#[from] TextError),
}
