//! What the page allows itself: this style and this script, known by their fingerprints, and nothing else.
//!
//! ```text
//! default-src 'none'; script-src 'sha256-…'; style-src 'sha256-…'; base-uri 'none'; form-action 'none'
//! ```

use sha2::{Digest, Sha256};

/// How the page looks, on a screen and on paper.
pub(super) const STYLE: &str = include_str!("page.css");
/// How its tables are sorted.
pub(super) const SCRIPT: &str = include_str!("sort.js");

/// The content security policy.
pub(super) fn policy() -> String {
    let (script, style) = (fingerprint(SCRIPT), fingerprint(STYLE));
    format!("default-src 'none'; script-src {script}; style-src {style}; base-uri 'none'; form-action 'none'")
}

fn fingerprint(source: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(source)))
}

/// RFC 4648, section 4: three bytes are four letters of six bits.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let four = |three: &[u8]| {
        let bits = (0..3).fold(0, |bits: usize, at| {
            bits << 8 | usize::from(three.get(at).copied().unwrap_or(0))
        });
        let letter = move |at: usize| char::from(LETTERS[bits >> (18 - 6 * at) & 63]);
        let written = three.len() + 1;
        (0..4).map(move |at| if at < written { letter(at) } else { '=' })
    };
    bytes.chunks(3).flat_map(four).collect()
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn the_examples_of_the_standard_come_out() {
        let examples = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, encoded) in examples {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }
}
