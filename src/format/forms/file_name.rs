//! A file name for an agency that every system takes.
//!
//! | code | file |
//! |---|---|
//! | `STC` | `STC.xlsx` |
//! | `SỞ-ĐT/1` | `SO-DT-1.xlsx` |
//! | `CON`, a device of Windows | `CON_.xlsx` |
//! | `stc` beside `STC` | `stc-2.xlsx`, since Windows takes them for one |

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The guide beside the forms.
pub(super) const GUIDE: &str = "huong-dan.md";
/// Names that Windows keeps for devices, with any ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Such names that end in a digit from 1 to 9.
const PORTS: [&str; 2] = ["com", "lpt"];
/// The most letters of a code that are taken over.
const LONGEST: usize = 60;

/// The name for a code; `taken` holds those that are given away, in lower case.
pub(super) fn of(code: &str, ending: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = plain(code);
    let stem = if is_reserved(&plain) {
        format!("{plain}_")
    } else {
        plain
    };
    let numbered = |number: usize| match number {
        1 => format!("{stem}.{ending}"),
        _ => format!("{stem}-{number}.{ending}"),
    };
    let free = (1..).map(numbered).find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or_else(|| numbered(1))
}

/// Letters and digits of ASCII; what is between them becomes one `-`.
fn plain(code: &str) -> String {
    let mut plain = String::new();
    for letter in code.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'Đ' | 'Ð' | 'Ɖ' => plain.push('D'),
            'đ' | 'ð' | 'ɖ' => plain.push('d'),
            _ if letter.is_ascii_alphanumeric() || letter == '_' => plain.push(letter),
            _ if plain.is_empty() || plain.ends_with('-') => {}
            _ => plain.push('-'),
        }
    }
    plain.truncate(LONGEST);
    match plain.trim_end_matches('-') {
        "" => "don-vi".to_owned(),
        stem => stem.to_owned(),
    }
}

fn is_reserved(stem: &str) -> bool {
    let stem = stem.to_lowercase();
    let is_port = |port: &str| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    };
    DEVICES.contains(&stem.as_str()) || PORTS.into_iter().any(is_port)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::of;

    #[test]
    fn every_agency_has_a_file_of_its_own_on_every_system() {
        let mut taken = BTreeSet::new();
        let names = [
            "STC",
            "SỞ-ĐT/1",
            "CON",
            "lpt1",
            "COM10",
            "stc",
            "  ",
            "../a",
            "Sở Y tế",
        ];
        let names = names.map(|code| of(code, "xlsx", &mut taken));
        assert_eq!(
            names,
            [
                "STC.xlsx",
                "SO-DT-1.xlsx",
                "CON_.xlsx",
                "lpt1_.xlsx",
                "COM10.xlsx",
                "stc-2.xlsx",
                "don-vi.xlsx",
                "a.xlsx",
                "So-Y-te.xlsx"
            ]
        );
    }
}
