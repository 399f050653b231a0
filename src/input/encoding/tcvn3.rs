//! TCVN 5712:1993 (`TCVN3`, "ABC"): one byte a letter, the encoding of the .VnTime fonts.
//!
//! `S\u{EB} N\u{E9}i v\u{F4}` in a Western font is `Sở Nội vụ`. The fonts for capitals (.VnTimeH) use the bytes
//! of small letters, which therefore come out small. Bytes 0x80–0x9F are the capitals of the larger variant
//! VN1; no Western text stands there. Source: the code chart of TCVN 5712:1993; the last test repeats a
//! sentence with every tone.

use unicode_normalization::UnicodeNormalization;

/// Letters of bytes 0x80–0xFF, sixteen a row. 0xB0–0xB4 are combining tones.
#[rustfmt::skip]
const LETTERS: [char; 128] = [
    'À', 'Ả', 'Ã', 'Á', 'Ạ', 'Ặ', 'Ậ', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ', 'Ệ', 'Ì', 'Ỉ', 'Ĩ',
    'Í', 'Ị', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ', 'Ộ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ', 'Ù', 'Ủ', 'Ũ',
    '\u{A0}', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Ằ',
    '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}', 'à', 'ả', 'ã', 'á', 'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ', 'Ẵ',
    'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ề', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', 'Ể', 'ẻ', 'ẽ',
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ', 'í', 'ị', 'ò',
    'Ổ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù',
    'Ỗ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Ố',
];

/// Every byte has a letter, so that decoding cannot fail; whether the text is Vietnamese is another question.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(high) => LETTERS[usize::from(high)],
        None => char::from(*byte),
    };
    bytes.iter().map(letter).nfc().collect()
}

#[cfg(test)]
mod tests {
    use crate::input::encoding::tcvn3::decode;

    #[test]
    fn an_office_name_of_the_old_fonts_is_read() {
        assert_eq!(decode(b"S\xEB N\xE9i v\xF4"), "Sở Nội vụ");
        assert_eq!(decode(b"\xA7\xB5 N\xB9ng"), "Đà Nạng");
        assert_eq!(decode(b"M\xB7 \xAE\xAC n v\xDE"), "Mã đơ n vị");
    }

    #[test]
    fn a_tone_that_stands_alone_joins_its_letter() {
        assert_eq!(decode(b"a\xB3"), "á");
    }

    #[test]
    fn every_vowel_with_every_tone_is_in_the_table() {
        assert_eq!(
            decode(b"\xB8\xB5\xB6\xB7\xB9 \xBE\xBB\xBC\xBD\xC6 \xCA\xC7\xC8\xC9\xCB \xD0\xCC\xCE\xCF\xD1 \xD5\xD2\xD3\xD4\xD6"),
            "áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ"
        );
        assert_eq!(
            decode(b"\xDD\xD7\xD8\xDC\xDE \xE3\xDF\xE1\xE2\xE4 \xE8\xE5\xE6\xE7\xE9 \xED\xEA\xEB\xEC\xEE"),
            "íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ"
        );
        assert_eq!(
            decode(b"\xF3\xEF\xF1\xF2\xF4 \xF8\xF5\xF6\xF7\xF9 \xFD\xFA\xFB\xFC\xFE"),
            "úùủũụ ứừửữự ýỳỷỹỵ"
        );
    }
}
