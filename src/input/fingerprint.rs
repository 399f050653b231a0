//! SHA-256 of files and results: one changed byte is another fingerprint.

use std::fs::File;
use std::io::{self, Read, Write};
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

/// A writer that hands on what is written and takes its fingerprint on the way.
///
/// ```text
/// result ─► Fingerprinted ─► file, screen or nowhere
/// ```
#[derive(Debug)]
pub struct Fingerprinted<W> {
    to: W,
    hash: Sha256,
}

impl<W> Fingerprinted<W> {
    /// Of everything that is written from here on.
    pub fn new(to: W) -> Self {
        Self {
            to,
            hash: Sha256::new(),
        }
    }

    /// The fingerprint of what was written, in 64 hexadecimal digits.
    pub fn fingerprint(self) -> String {
        hexadecimal(self.hash)
    }
}

impl<W: Write> Write for Fingerprinted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::io::{Write, sink};

    use crate::input::fingerprint::Fingerprinted;

    fn fingerprint(pieces: &[&str]) -> String {
        let mut out = Fingerprinted::new(sink());
        for piece in pieces {
            out.write_all(piece.as_bytes()).expect("nowhere takes everything");
        }
        out.fingerprint()
    }

    #[test]
    fn the_fingerprint_of_nothing_is_the_one_in_the_standard() {
        assert_eq!(
            fingerprint(&[]),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }

    #[test]
    fn a_result_in_pieces_has_the_fingerprint_of_the_whole() {
        assert_eq!(fingerprint(&["Sở Nội", " vụ\n"]), fingerprint(&["Sở Nội vụ\n"]));
    }
}
