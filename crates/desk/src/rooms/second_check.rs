//! A second check by someone who has no Attesta: a page goes out, and its answers come back.

mod answers;
mod apply;
mod send;

pub(crate) use apply::{import, read};
pub(crate) use send::send;
