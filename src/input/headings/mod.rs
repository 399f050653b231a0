//! Which column is which: by the meaning of its heading, in Vietnamese or English, in any order.
//!
//! `Mã đơn vị`, `ma_don_vi`, `MA DON VI` and `agency` are one heading. Columns that nobody asked for are
//! ignored and named; two columns of one meaning are refused, since either could be meant.

mod lexicon;

pub use lexicon::{
    DATA, Lexicon, PUBLISHED, Part, REGISTER, RESPONSES, Shown, is_known, names_the_set, says_nothing,
};

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::spelling::heading_key;
use crate::input::table::Table;
use crate::source::column_letters;

/// Where each meaning stands in a table.
#[derive(Debug, Clone)]
pub struct Headings<M> {
    found: Vec<(M, usize)>,
    /// Whether two filled columns mean the same, which has been reported.
    pub clash: bool,
    /// Columns with a heading or data that the lexicon does not know, row numbers left out.
    pub unknown: Vec<usize>,
}

impl<M: Copy + PartialEq> Headings<M> {
    /// Reads the headings of a table; two filled columns of one meaning are reported.
    ///
    /// A column without any data says nothing and stands back behind one that has some.
    pub fn find(table: &Table, lexicon: Lexicon<M>, problems: &mut Diagnostics) -> Self {
        let mut headings = Self {
            found: Vec::new(),
            clash: false,
            unknown: Vec::new(),
        };
        for (at, heading) in table.columns.iter().enumerate() {
            let key = heading_key(&heading.text);
            let meaning = lexicon.iter().find(|(_, keys)| keys.contains(&key.as_str()));
            match meaning {
                Some((meaning, _)) => headings.take(table, *meaning, at, problems),
                None if says_nothing(&key) => {}
                None => headings.unknown.push(at),
            }
        }
        headings
    }

    fn take(&mut self, table: &Table, meaning: M, at: usize, problems: &mut Diagnostics) {
        let Some(known) = self.found.iter_mut().find(|(other, _)| *other == meaning) else {
            self.found.push((meaning, at));
            return;
        };
        if table.is_blank_column(known.1) {
            known.1 = at;
        } else if !table.is_blank_column(at) {
            same_meaning(table, known.1, at, problems);
            self.clash = true;
        }
    }

    /// The column of a meaning.
    #[must_use]
    pub fn get(&self, meaning: M) -> Option<usize> {
        self.found
            .iter()
            .find(|(known, _)| *known == meaning)
            .map(|(_, at)| *at)
    }

    /// The column of a meaning, unless nothing is filled in below it.
    #[must_use]
    pub fn filled(&self, meaning: M, table: &Table) -> Option<usize> {
        self.get(meaning).filter(|at| !table.is_blank_column(*at))
    }

    /// Names the columns that are left aside; blank ones are not worth a word.
    pub fn warn_of_unknown(&self, table: &Table, problems: &mut Diagnostics) {
        for at in &self.unknown {
            warn_of_ignored(table, *at, problems);
        }
    }
}

/// W203, unless nothing is filled in.
pub(crate) fn warn_of_ignored(table: &Table, at: usize, problems: &mut Diagnostics) {
    if table.is_blank_column(at) {
        return;
    }
    let (letters, heading) = named(table, at);
    let place = table.columns[at].place;
    problems.push(Diagnostic::at(place, Problem::IgnoredColumn { letters, heading }));
}

/// E202
pub(crate) fn same_meaning(table: &Table, first: usize, second: usize, problems: &mut Diagnostics) {
    let problem = Problem::SameMeaning {
        first: named(table, first),
        second: named(table, second),
    };
    let diagnostic = Diagnostic::at(table.columns[second].place, problem);
    problems.push(diagnostic.because_of(table.columns[first].place));
}

/// E201
pub(crate) fn missing(table: &Table, column: Column, problems: &mut Diagnostics) {
    let headings = table.columns.iter().filter(|heading| !heading.is_blank());
    let found = headings.map(|heading| heading.text.to_string()).collect();
    let problem = Problem::MissingColumn { column, found };
    problems.push(Diagnostic::at(table.heading_place(), problem));
}

/// `("C", "gia_tri")`
fn named(table: &Table, at: usize) -> (String, String) {
    let heading = &table.columns[at];
    let position = u16::try_from(at + 1).unwrap_or(u16::MAX);
    let column = heading.place.cell().map_or(position, |cell| cell.column);
    (column_letters(column), heading.text.to_string())
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Column, Diagnostics, Problem};
    use crate::input::csv::test_table;
    use crate::input::headings::{DATA, Headings, Lexicon, PUBLISHED, REGISTER, is_known};
    use crate::input::spelling::heading_key;
    use crate::source::Sources;

    fn keys<M>(lexicon: Lexicon<M>) -> impl Iterator<Item = &'static str> {
        lexicon.iter().flat_map(|(_, keys)| keys.iter().copied())
    }

    #[test]
    fn every_key_of_the_lexicons_is_its_own_key() {
        for key in keys(REGISTER).chain(keys(DATA)).chain(keys(PUBLISHED)) {
            assert_eq!(heading_key(key), key);
        }
    }

    #[test]
    fn every_heading_of_the_manual_is_known() {
        for heading in [
            "Mã đơn vị",
            "Mã cơ quan",
            "Mã ĐV",
            "agency_id",
            "unit",
            "Tên cơ quan",
            "Cơ quan, đơn vị",
            "Đơn vị",
            "Mã tiêu chí",
            "Mã TC",
            "criterion_id",
            "Giá trị",
            "Kết quả",
            "Số liệu",
            "Tử số",
            "Điểm tự đánh giá",
            "Tự chấm",
            "Điểm thẩm định",
            "Thẩm định lần 2",
            "Mẫu số",
            "Tổng số",
            "Tài liệu kiểm chứng",
            "Minh chứng",
            "Lý do điều chỉnh",
            "Ý kiến thẩm định",
            "Giải trình",
            "Ghi chú",
            "Vòng",
            "Giai đoạn",
            "Năm",
            "ma_khoi",
            "trang_thai",
            "mien_tieu_chi",
            "exempt_from",
            "ten_khac",
            "name_en",
            "PAR INDEX",
            "Vị thứ",
            "Nhóm",
            "STT",
        ] {
            assert!(is_known(heading), "{heading}");
        }
    }

    #[test]
    fn two_headings_with_one_meaning_are_refused() {
        let mut sources = Sources::default();
        let mut problems = Diagnostics::default();
        let source = sources.add(
            "bang.csv",
            "ma_don_vi;ma_tieu_chi;gia_tri;mau_so;ghi_chu;value\nSTC;I.1;5;;;5\n",
        );
        let table = test_table(&sources, source);

        Headings::find(&table, DATA, &mut problems);

        let found: Vec<&Problem> = problems.iter().map(|diagnostic| &diagnostic.problem).collect();
        let expected = Problem::SameMeaning {
            first: ("C".to_owned(), "gia_tri".to_owned()),
            second: ("F".to_owned(), "value".to_owned()),
        };
        assert_eq!(found, [&expected]);
    }

    #[test]
    fn a_blank_column_stands_back_behind_a_filled_one_of_the_same_meaning() {
        let mut sources = Sources::default();
        let mut problems = Diagnostics::default();
        let source = sources.add("bang.csv", "agency;code;value;gia_tri\nSTC;I.1;;5\n");
        let table = test_table(&sources, source);

        let headings = Headings::find(&table, DATA, &mut problems);

        assert!(problems.is_empty());
        assert_eq!(headings.get(Column::Value), Some(3));
    }

    #[test]
    fn unknown_columns_are_named_unless_they_are_blank_or_number_the_rows() {
        let mut sources = Sources::default();
        let mut problems = Diagnostics::default();
        let source = sources.add(
            "bang.csv",
            "STT;agency;code;value;Người nhập;trống\n1;STC;I.1;5;An;\n",
        );
        let table = test_table(&sources, source);

        Headings::find(&table, DATA, &mut problems).warn_of_unknown(&table, &mut problems);

        let found: Vec<&Problem> = problems.iter().map(|diagnostic| &diagnostic.problem).collect();
        let expected = Problem::IgnoredColumn {
            letters: "E".to_owned(),
            heading: "Người nhập".to_owned(),
        };
        assert_eq!(found, [&expected]);
    }
}
