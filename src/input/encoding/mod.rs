//! From bytes to text: Unicode is read without asking, everything else only when it is named.
//!
//! | bytes | read as |
//! |---|---|
//! | `EF BB BF …` | UTF-8, mark dropped |
//! | `FF FE …`, `FE FF …` | UTF-16 |
//! | valid UTF-8 | UTF-8: no text in an old encoding is valid by chance beyond a word or two |
//! | anything else | what `--encoding` says, else refused with a guess ([`guess`]) |
//!
//! Since Unicode is proved from the bytes, `--encoding` speaks of the files that are not Unicode: a round
//! whose register is UTF-8 and whose data is TCVN3 is read in one run.

pub mod guess;
pub mod tcvn3;

use std::string::FromUtf8Error;

use encoding_rs::{UTF_8, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Problem;
use crate::input::request::Encoding;

/// Bytes of which a copy costs next to nothing.
const SMALL: usize = 1 << 20;
const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
const UTF16_LITTLE_MARK: &[u8] = b"\xFF\xFE";
const UTF16_BIG_MARK: &[u8] = b"\xFE\xFF";

/// A file's text, and the name of what it was decoded from.
#[derive(Debug, PartialEq)]
pub struct Decoded {
    /// Without a byte order mark.
    pub text: String,
    /// `UTF-8`, `UTF-16`, `windows-1258`, `TCVN3`
    pub encoding: &'static str,
}

/// Decodes the bytes of a table.
///
/// # Errors
/// E103 where the encoding is neither proved nor stated, E104 where a NUL shows that it is not text.
pub fn decode(bytes: Vec<u8>, stated: Option<Encoding>) -> Result<Decoded, Problem> {
    let utf8_only = stated == Some(Encoding::Utf8);
    let is_utf8 = || std::str::from_utf8(&bytes).is_ok();
    let decoded = if bytes.starts_with(UTF8_MARK) {
        utf8(bytes[UTF8_MARK.len()..].to_vec())?
    } else if bytes.starts_with(UTF16_LITTLE_MARK) && !utf8_only {
        utf16(&bytes[2..], u16::from_le_bytes)?
    } else if bytes.starts_with(UTF16_BIG_MARK) && !utf8_only {
        utf16(&bytes[2..], u16::from_be_bytes)?
    } else {
        match stated {
            Some(Encoding::Utf16) => utf16(&bytes, u16::from_le_bytes)?,
            Some(Encoding::Windows1258) if !is_utf8() => Decoded {
                text: windows_1258(&bytes),
                encoding: "windows-1258",
            },
            Some(Encoding::Tcvn3) if !is_utf8() => Decoded {
                text: tcvn3::decode(&bytes),
                encoding: "TCVN3",
            },
            None | Some(_) => utf8(bytes)?,
        }
    };
    match decoded.text.find('\0') {
        Some(at) => Err(nul(&decoded.text.as_bytes()[..at])),
        None => Ok(decoded),
    }
}

/// The bytes behind the mark of UTF-8, where there is one.
pub(crate) fn without_utf8_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes)
}

/// The same bytes as a text.
///
/// # Errors
/// They are not UTF-8.
pub(crate) fn utf8_text(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
    // To look at many bytes in one step and to copy them is quicker than to look at each, while there are few.
    let small = Some(&bytes).filter(|bytes| bytes.len() <= SMALL);
    let looked_at = small.and_then(|bytes| UTF_8.decode_without_bom_handling_and_without_replacement(bytes));
    match looked_at {
        Some(text) => Ok(text.into_owned()),
        None => String::from_utf8(bytes),
    }
}

fn utf8(bytes: Vec<u8>) -> Result<Decoded, Problem> {
    let text = utf8_text(bytes).map_err(|refused| {
        let bytes = refused.as_bytes();
        match bytes.iter().position(|byte| *byte == 0) {
            Some(at) => nul(&bytes[..at]),
            None => guess::not_unicode(bytes),
        }
    })?;
    Ok(Decoded {
        text,
        encoding: "UTF-8",
    })
}

/// Pairs of bytes; a byte left over or half a surrogate pair is not UTF-16.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Decoded, Problem> {
    let refused = || Problem::NotUnicode {
        looks_like: None,
        heading: String::new(),
    };
    let pairs = bytes.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return Err(refused());
    }
    let text: Result<String, _> = char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))).collect();
    Ok(Decoded {
        text: text.map_err(|_| refused())?,
        encoding: "UTF-16",
    })
}

/// The code page writes a tone as a character of its own; composed, letters look as everywhere else.
fn windows_1258(bytes: &[u8]) -> String {
    let (text, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
    text.nfc().collect()
}

fn nul(before: &[u8]) -> Problem {
    let breaks =
        |(at, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && before.get(at + 1) != Some(&b'\n'));
    let line = 1 + before.iter().enumerate().filter(|each| breaks(*each)).count();
    Problem::NulCharacter { line }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Problem;
    use crate::input::encoding::{Decoded, decode};
    use crate::input::request::Encoding;

    fn decoded(text: &str, encoding: &'static str) -> Result<Decoded, Problem> {
        Ok(Decoded {
            text: text.to_owned(),
            encoding,
        })
    }

    #[test]
    fn utf8_is_read_with_and_without_its_mark() {
        assert_eq!(decode("Sở Y tế".into(), None), decoded("Sở Y tế", "UTF-8"));
        assert_eq!(decode("\u{FEFF}Sở".into(), None), decoded("Sở", "UTF-8"));
        assert_eq!(decode(Vec::new(), None), decoded("", "UTF-8"));
    }

    #[test]
    fn utf16_is_read_by_its_mark_in_either_order() {
        assert_eq!(
            decode(b"\xFF\xFES\0\xDF\x1E".to_vec(), None),
            decoded("Sở", "UTF-16")
        );
        assert_eq!(
            decode(b"\xFE\xFF\0S\x1E\xDF".to_vec(), None),
            decoded("Sở", "UTF-16")
        );
    }

    #[test]
    fn utf16_without_its_mark_is_refused_and_read_when_named() {
        let bytes = b"a\0\n\0\xDF\x1E".to_vec();
        assert_eq!(
            decode(bytes.clone(), None),
            Err(Problem::NulCharacter { line: 1 })
        );
        assert_eq!(decode(bytes, Some(Encoding::Utf16)), decoded("a\nở", "UTF-16"));
    }

    #[test]
    fn half_a_character_of_utf16_is_refused() {
        let refused = Err(Problem::NotUnicode {
            looks_like: None,
            heading: String::new(),
        });
        assert_eq!(decode(b"\xFF\xFES\0\xDF".to_vec(), None), refused);
    }

    #[test]
    fn a_nul_character_is_reported_with_its_line() {
        let bytes = b"ma_don_vi;gia_tri\nSTC;5\nSYT;\0\n".to_vec();
        assert_eq!(decode(bytes, None), Err(Problem::NulCharacter { line: 3 }));
    }

    #[test]
    fn windows_1258_comes_out_composed() {
        let bytes = b"S\xF5\xD2 N\xF4\xF2i vu\xF2".to_vec();
        assert_eq!(
            decode(bytes, Some(Encoding::Windows1258)),
            decoded("Sở Nội vụ", "windows-1258")
        );
    }

    #[test]
    fn tcvn3_is_read_when_named() {
        let bytes = b"S\xEB N\xE9i v\xF4".to_vec();
        assert_eq!(
            decode(bytes, Some(Encoding::Tcvn3)),
            decoded("Sở Nội vụ", "TCVN3")
        );
    }

    #[test]
    fn a_file_that_is_unicode_is_read_as_such_whatever_is_named() {
        let bytes: Vec<u8> = "Sở Nội vụ".into();
        assert_eq!(
            decode(bytes, Some(Encoding::Tcvn3)),
            decoded("Sở Nội vụ", "UTF-8")
        );
    }
}
