//! CSV for programs and CSV for spreadsheets: one row an agency.
//!
//! ```text
//! block,rank,tied,agency,name,self,score,exact,tier             csv
//! SO,1,false,SNV,Sở Nội vụ,101.02,101.02,5051/50,Excellent
//!
//! Khối;Hạng;Đồng hạng;Mã đơn vị;Cơ quan, đơn vị;…               csv-excel
//! SO;1;;SNV;Sở Nội vụ;101,02;101,02;101,02;Xuất sắc
//! ```
//!
//! Column names of `csv` are a contract and the same in every language; those of `csv-excel` are for people.

use std::borrow::Cow;
use std::io::{self, Write};

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::format::records::{Marks, Records};
use crate::format::safe_text::{for_spreadsheet, for_terminal};
use crate::view::{Cell, Column, FlatCell, FlatRow, Report, Row};

/// What differs between the two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dialect {
    start: &'static str,
    marks: Marks,
    decimal_mark: char,
    for_people: bool,
}

/// RFC 4180, with the line end of Unix.
pub(super) const PLAIN: Dialect = Dialect {
    start: "",
    marks: Marks::Commas,
    decimal_mark: '.',
    for_people: false,
};

/// Opens with a double click where the decimal mark is a comma; the byte order mark says UTF-8.
pub(super) const EXCEL: Dialect = Dialect {
    start: "\u{feff}",
    marks: Marks::Excel,
    decimal_mark: ',',
    for_people: true,
};

/// The tables of a report. Titles, notes and text have no place in a table of data.
pub(super) fn write(report: &Report, dialect: Dialect) -> String {
    let mut text = Vec::new();
    write_into(&mut text, report, dialect).expect("memory takes every row, of whatever length");
    String::from_utf8(text).expect("cells that are text make rows that are text")
}

fn write_into(out: &mut Vec<u8>, report: &Report, dialect: Dialect) -> io::Result<()> {
    let mut rows = Rows::new(dialect, out)?;
    let sections = report.sections.iter();
    for table in sections.filter_map(|section| section.table.as_ref()) {
        rows.columns(&table.columns)?;
        let mut all = table.groups.iter().flat_map(|group| &group.rows);
        all.try_for_each(|row| rows.row(row))?;
    }
    rows.finish()
}

/// A table on its way into a file or a text: its columns, then one row after the other.
pub(super) struct Rows<W: Write> {
    dialect: Dialect,
    records: Records<W>,
}

impl<W: Write> Rows<W> {
    /// Begins the file.
    pub(super) fn new(dialect: Dialect, mut out: W) -> io::Result<Self> {
        out.write_all(dialect.start.as_bytes())?;
        Ok(Self {
            dialect,
            records: Records::new(dialect.marks, out),
        })
    }

    /// Writes the row of headings.
    pub(super) fn columns(&mut self, columns: &[Column]) -> io::Result<()> {
        let heading = |column: &Column| match self.dialect.for_people {
            true => column.heading.clone(),
            false => column.key.to_owned(),
        };
        self.records.write(columns.iter().map(heading))
    }

    /// Writes a row.
    pub(super) fn row(&mut self, row: &Row) -> io::Result<()> {
        row.cells.iter().try_for_each(|cell| self.cell(cell))?;
        self.records.end()
    }

    /// Writes a row of the flat sheet.
    pub(super) fn flat_row(&mut self, row: &FlatRow<'_>) -> io::Result<()> {
        for cell in row.cells() {
            match cell {
                FlatCell::Ready(text) => self.records.cell(text)?,
                FlatCell::Other(cell) => self.cell(&cell)?,
            }
        }
        self.records.end()
    }

    /// Ends the file.
    pub(super) fn finish(self) -> io::Result<()> {
        self.records.finish()
    }

    fn cell(&mut self, cell: &Cell) -> io::Result<()> {
        let records = &mut self.records;
        match cell {
            Cell::Absent | Cell::Gap | Cell::Bar(_) => records.cell(""),
            Cell::Text(text) => records.cell(&safe(text)),
            Cell::Year(year) => records.number(format_args!("{year}")),
            Cell::Number(number) | Cell::Change(number) => self.decimal(*number),
            Cell::Exact(number) => self.exact(number),
            Cell::Flag(flag) => records.cell(match (self.dialect.for_people, flag) {
                (true, true) => "x",
                (true, false) => "",
                (false, true) => "true",
                (false, false) => "false",
            }),
            Cell::Rank { rank, .. } => records.number(format_args!("{rank}")),
            Cell::Notes(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                records.cell(&numbers.join(" "))
            }
        }
    }

    fn decimal(&mut self, number: Decimal) -> io::Result<()> {
        match self.dialect.decimal_mark {
            '.' => self.records.number(format_args!("{number}")),
            mark => {
                let text = number.to_string();
                self.records
                    .cell(&text.replace('.', mark.encode_utf8(&mut [0; 4])))
            }
        }
    }

    /// A spreadsheet takes `2012/3` for a month: it gets a decimal, or text where there is none.
    fn exact(&mut self, number: &Exact) -> io::Result<()> {
        if !self.dialect.for_people {
            return self.records.number(format_args!("{number}"));
        }
        match number.to_finite_decimal() {
            Some(finite) => self.decimal(finite),
            None => self.records.number(format_args!("'{number}")),
        }
    }
}

/// Text that runs neither in a spreadsheet nor in a terminal.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    match for_spreadsheet(text) {
        Cow::Borrowed(text) => for_terminal(text),
        Cow::Owned(text) => for_terminal(&text).into_owned().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{EXCEL, PLAIN, write};
    use crate::model::name::Language;
    use crate::view::example::{example, example_with_previous};
    use crate::view::{Selection, flat};

    #[test]
    fn programs_get_fixed_names_fractions_and_dots() {
        let report = flat(&example().results(), &Selection::default(), Language::English);
        assert_eq!(
            write(&report, PLAIN),
            "\
block,rank,tied,agency,name,self,score,exact,tier
SO,1,false,SNV,Sở Nội vụ,101.02,101.02,5051/50,Excellent
SO,2,false,STP,Sở Tư pháp,95.43,94.43,9443/100,Good
SO,3,true,STC,Sở Tài chính,90.58,90.31,3251/36,Excellent
SO,3,true,SCT,Sở Công Thương,90.31,90.31,9031/100,Excellent
SO,5,false,SYT,Sở Y tế,69.09,60.59,545279/9000,Average-Fair
QH,1,false,QST,UBND quận Sơn Trà,95.59,94.09,122311/1300,Excellent
QH,2,false,QHC,UBND quận Hải Châu,90.04,90.04,45019/500,Excellent
QH,3,false,HHV,UBND huyện Hòa Vang,81.50,80.00,15999/200,Good
"
        );
    }

    #[test]
    fn spreadsheets_get_headings_decimals_and_commas() {
        let selection = Selection {
            blocks: vec!["SO".to_owned()],
            ..Selection::default()
        };
        let report = flat(
            &example_with_previous().results(),
            &selection,
            Language::Vietnamese,
        );
        let expected = [
            "\u{feff}Khối;Hạng;Đồng hạng;Mã đơn vị;Cơ quan, đơn vị;Tự đánh giá;Thẩm định;Điểm chính xác;\
             Xếp loại;Điểm 2021;Chênh;Hạng 2021",
            "SO;1;;SNV;Sở Nội vụ;101,02;101,02;101,02;Xuất sắc;95,50;5,52;1",
            "SO;2;;STP;Sở Tư pháp;95,43;94,43;94,43;Tốt;92,405;2,025;2",
            "SO;3;x;STC;Sở Tài chính;90,58;90,31;'3251/36;Xuất sắc;90,31;0,00;3",
            "SO;3;x;SCT;Sở Công Thương;90,31;90,31;90,31;Xuất sắc;;;",
            "SO;5;;SYT;Sở Y tế;69,09;60,59;'545279/9000;Trung bình khá;71,20;-10,61;4",
            "",
        ];
        assert_eq!(write(&report, EXCEL), expected.join("\r\n"));
    }
}
