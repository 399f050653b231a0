//! SHA-256 of files and results: one changed byte is another fingerprint.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

/// Bytes read at a time.
const PIECE: usize = 64 * 1024;

/// The fingerprint of a file as it lies on the disk, in 64 hexadecimal digits.
///
/// # Errors
///
/// The file cannot be opened or read.
pub fn of_file(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hexadecimal(hash)),
            length => hash.update(&piece[..length]),
        }
    }
}

/// The fingerprint of what is not on the disk yet.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(bytes);
    hexadecimal(hash)
}

fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use crate::input::fingerprint::of_bytes;

    #[test]
    fn the_fingerprint_of_nothing_is_the_one_in_the_standard() {
        assert_eq!(
            of_bytes(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
