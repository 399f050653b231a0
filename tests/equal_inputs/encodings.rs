//! Text into bytes: what programs of then and now save.

use encoding_rs::WINDOWS_1258;
use unicode_normalization::UnicodeNormalization;

/// An encoding of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16Little,
    Utf16Big,
    Windows1258,
    Tcvn3,
}

/// Letters of TCVN3 with their bytes, by the code chart of TCVN 5712:1993.
const TCVN3: [(&str, &[u8]); 14] = [
    ("ĂÂÊÔƠƯĐ", b"\xA1\xA2\xA3\xA4\xA5\xA6\xA7"),
    ("ăâêôơưđ", b"\xA8\xA9\xAA\xAB\xAC\xAD\xAE"),
    ("àảãáạ", b"\xB5\xB6\xB7\xB8\xB9"),
    ("ằẳẵắặ", b"\xBB\xBC\xBD\xBE\xC6"),
    ("ầẩẫấậ", b"\xC7\xC8\xC9\xCA\xCB"),
    ("èẻẽéẹ", b"\xCC\xCE\xCF\xD0\xD1"),
    ("ềểễếệ", b"\xD2\xD3\xD4\xD5\xD6"),
    ("ìỉĩíị", b"\xD7\xD8\xDC\xDD\xDE"),
    ("òỏõóọ", b"\xDF\xE1\xE2\xE3\xE4"),
    ("ồổỗốộ", b"\xE5\xE6\xE7\xE8\xE9"),
    ("ờởỡớợ", b"\xEA\xEB\xEC\xED\xEE"),
    ("ùủũúụ", b"\xEF\xF1\xF2\xF3\xF4"),
    ("ừửữứự", b"\xF5\xF6\xF7\xF8\xF9"),
    ("ỳỷỹýỵ", b"\xFA\xFB\xFC\xFD\xFE"),
];

impl Encoding {
    pub(crate) const ALL: [Self; 6] = [
        Self::Utf8,
        Self::Utf8Marked,
        Self::Utf16Little,
        Self::Utf16Big,
        Self::Windows1258,
        Self::Tcvn3,
    ];

    /// What has to be said on the command line.
    pub(crate) fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Utf8 | Self::Utf8Marked | Self::Utf16Little | Self::Utf16Big => &[],
            Self::Windows1258 => &["--encoding", "windows-1258"],
            Self::Tcvn3 => &["--encoding", "tcvn3"],
        }
    }

    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        let marked = || {
            std::iter::once('\u{FEFF}')
                .chain(text.chars())
                .collect::<String>()
        };
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Marked => marked().into_bytes(),
            Self::Utf16Little => marked().encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Big => marked().encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::Windows1258 => text.nfc().flat_map(windows_1258).collect(),
            Self::Tcvn3 => text.nfc().map(tcvn3).collect(),
        }
    }
}

/// Letters of the code page as they are; others as their letter and, behind it, their tone.
fn windows_1258(letter: char) -> Vec<u8> {
    let bytes = |text: &str| {
        let (bytes, _, unmappable) = WINDOWS_1258.encode(text);
        (!unmappable).then(|| bytes.into_owned())
    };
    let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let parted = || {
        let (tones, parts): (Vec<char>, Vec<char>) = letter.nfd().partition(is_tone);
        let text: String = parts.into_iter().nfc().chain(tones).collect();
        bytes(&text)
    };
    bytes(letter.encode_utf8(&mut [0; 4]))
        .or_else(parted)
        .unwrap_or_else(|| panic!("{letter} is not in windows-1258"))
}

fn tcvn3(letter: char) -> u8 {
    let plain = u8::try_from(letter).ok().filter(u8::is_ascii);
    let of_chart = || {
        let pairs = TCVN3
            .iter()
            .flat_map(|(letters, bytes)| letters.chars().zip(bytes.iter()));
        pairs
            .filter(|(known, _)| *known == letter)
            .map(|(_, byte)| *byte)
            .next()
    };
    plain
        .or_else(of_chart)
        .unwrap_or_else(|| panic!("{letter} is not in TCVN3"))
}
