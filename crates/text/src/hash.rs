//! The address of bytes.

use sha2::{Digest, Sha256};

/// SHA-256 of the bytes, in 64 lowercase hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
