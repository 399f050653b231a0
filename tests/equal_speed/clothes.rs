//! The same rows in other clothes: all of them sound, some of them for the plain reader only.

use rounds::{Dice, Notes};

/// How a data file is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clothes {
    /// A byte order mark before UTF-8.
    Mark,
    /// `sep=,` on the first line.
    Separator,
    /// CRLF at the end of each line.
    CarriageReturns,
    /// No line end behind the last row.
    OpenEnd,
    /// Blank rows behind the last.
    BlankEnd,
    /// Blanks around cells.
    Spaces,
    /// Headings in Vietnamese.
    Headings,
    /// A column of remarks without any.
    EmptyColumn,
    /// All cells quoted.
    Quotes,
    /// Semicolons between cells, a comma before decimals.
    Comma,
    /// Tabs between cells.
    Tabs,
    /// Columns the other way round.
    Reversed,
    /// UTF-16 with its mark.
    Utf16,
}

impl Clothes {
    pub(crate) const ALL: [Self; 13] = [
        Self::Mark,
        Self::Separator,
        Self::CarriageReturns,
        Self::OpenEnd,
        Self::BlankEnd,
        Self::Spaces,
        Self::Headings,
        Self::EmptyColumn,
        Self::Quotes,
        Self::Comma,
        Self::Tabs,
        Self::Reversed,
        Self::Utf16,
    ];

    /// Whether rows are cut at every comma and line end for it, which quoted notes do not stand.
    fn cuts_rows(self) -> bool {
        match self {
            Self::Spaces | Self::EmptyColumn | Self::Quotes | Self::Comma | Self::Tabs | Self::Reversed => {
                true
            }
            Self::Mark
            | Self::Separator
            | Self::CarriageReturns
            | Self::OpenEnd
            | Self::BlankEnd
            | Self::Headings
            | Self::Utf16 => false,
        }
    }
}

/// At most two garments, of which each goes with the other and with the notes.
pub(crate) fn thrown(dice: &mut Dice, notes: Notes) -> Vec<Clothes> {
    let mut clothes: Vec<Clothes> = Vec::new();
    for _ in 0..dice.throw(3) {
        let garment = Clothes::ALL[dice.throw(Clothes::ALL.len())];
        let cuts_rows = clothes.iter().any(|worn| worn.cuts_rows()) || notes == Notes::Hostile;
        let clashes = clothes.contains(&garment) || (cuts_rows && garment.cuts_rows());
        clothes.extend((!clashes).then_some(garment));
    }
    // Marks come before separators, encodings last, whatever was thrown first.
    clothes.sort_by_key(|garment| match garment {
        Clothes::Utf16 => 3,
        Clothes::Mark => 2,
        Clothes::Separator => 1,
        _ => 0,
    });
    clothes
}

/// The file as it is written.
pub(crate) fn worn(clothes: &[Clothes], mut text: String) -> Vec<u8> {
    for garment in clothes {
        text = match garment {
            Clothes::Mark => format!("\u{feff}{text}"),
            Clothes::Separator => format!("sep=,\n{text}"),
            Clothes::CarriageReturns => text.replace("\r\n", "\n").replace('\n', "\r\n"),
            Clothes::OpenEnd => text.trim_end().to_owned(),
            Clothes::BlankEnd => text + "\n,,,,,\n\n",
            Clothes::Spaces => cut(&text, |row| row.join(" , ")),
            Clothes::Headings => text.replacen(
                "agency,criterion,year,value,denominator,evidence",
                "Mã đơn vị,Mã tiêu chí,Năm,Kết quả,Mẫu số,Minh chứng",
                1,
            ),
            Clothes::EmptyColumn => cut(&text, |row| match row.first() {
                Some(&"agency") => row.join(",") + ",note",
                Some(_) | None => row.join(",") + ",",
            }),
            Clothes::Quotes => cut(&text, |row| format!("\"{}\"", row.join("\",\""))),
            Clothes::Comma => cut(&text, |row| {
                let is_number = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                let comma = |cell: &&str| match is_number(cell) {
                    true => cell.replace('.', ","),
                    false => (*cell).to_owned(),
                };
                row.iter().map(comma).collect::<Vec<_>>().join(";")
            }),
            Clothes::Tabs => cut(&text, |row| row.join("\t")),
            Clothes::Reversed => cut(&text, |row| {
                row.iter().rev().copied().collect::<Vec<_>>().join(",")
            }),
            Clothes::Utf16 => {
                let units = std::iter::once(0xfeff).chain(text.encode_utf16());
                return units.flat_map(u16::to_le_bytes).collect();
            }
        };
    }
    text.into_bytes()
}

fn cut(text: &str, row: impl Fn(&[&str]) -> String) -> String {
    let line = |line: &str| row(&line.split(',').collect::<Vec<_>>()) + "\n";
    text.lines().map(line).collect()
}
