//! How the rows of a round are written down: columns and their order, quotes, marks, line ends, notes.

use crate::dice::Dice;
use crate::rounds::{Answer, Round, Row, name};

/// A column of the data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Number,
    Agency,
    Name,
    Criterion,
    Year,
    Stage,
    Value,
    Own,
    Appraised,
    Denominator,
    Note,
    Reason,
    Unused,
}

/// The clothes of a data file.
#[derive(Debug, Clone)]
pub(crate) struct Clothes {
    delimiter: char,
    line_end: &'static str,
    comma: bool,
    columns: Vec<Part>,
    quoted: bool,
    hostile: bool,
    start: &'static str,
    end: &'static str,
}

impl Clothes {
    pub(crate) fn plain() -> Self {
        Self {
            delimiter: ',',
            line_end: "\n",
            comma: false,
            columns: vec![
                Part::Agency,
                Part::Criterion,
                Part::Value,
                Part::Denominator,
                Part::Year,
            ],
            quoted: false,
            hostile: false,
            start: "",
            end: "",
        }
    }

    /// Notes that hold fake rows.
    pub(crate) fn hostile() -> Self {
        let mut clothes = Self::plain();
        clothes.columns.push(Part::Note);
        clothes.hostile = true;
        clothes
    }

    /// Quotes and CRLF everywhere, decimals with a comma.
    pub(crate) fn quoted() -> Self {
        Self {
            line_end: "\r\n",
            comma: true,
            quoted: true,
            ..Self::plain()
        }
    }

    pub(crate) fn thrown(dice: &mut Dice, years: usize) -> Self {
        let mut columns = vec![Part::Agency, Part::Criterion];
        match dice.below(3) {
            0 => columns.extend([Part::Own, Part::Appraised]),
            _ => columns.push(Part::Value),
        }
        columns.push(Part::Denominator);
        if years > 1 || dice.chance(2) {
            columns.push(Part::Year);
        }
        let others = [Part::Number, Part::Name, Part::Note, Part::Reason, Part::Unused];
        columns.extend(others.into_iter().filter(|_| dice.chance(3)));
        if columns.contains(&Part::Value) && dice.chance(3) {
            columns.push(Part::Stage);
        }
        if dice.chance(2) {
            for at in (1..columns.len()).rev() {
                columns.swap(at, dice.below(at + 1));
            }
        }
        let comma = dice.chance(2);
        Self {
            delimiter: if comma {
                dice.one_of(&[';', '\t'])
            } else {
                dice.one_of(&[',', ';', '\t'])
            },
            line_end: dice.one_of(&["\n", "\n", "\r\n"]),
            comma,
            columns,
            quoted: dice.chance(4),
            hostile: dice.chance(3),
            start: dice.one_of(&["", "", "", "\u{FEFF}"]),
            end: dice.one_of(&["", "", "", "\n", "\n\n", ";;\n"]),
        }
    }

    /// The file.
    pub(crate) fn dress(&self, round: &Round, dice: &mut Dice) -> Vec<u8> {
        let mut lines = vec![self.line(self.columns.iter().map(|part| part.heading().to_owned()))];
        for row in &round.rows {
            let cells = self
                .columns
                .iter()
                .map(|part| self.cell(*part, row, lines.len(), dice));
            let cells: Vec<String> = cells.collect();
            lines.push(self.line(cells.into_iter()));
        }
        let mut text = format!("{}{}", self.start, lines.concat());
        if dice.chance(6) {
            // The last row of many files has no line end.
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        text += self.end;
        text.into_bytes()
    }

    fn line(&self, cells: impl Iterator<Item = String>) -> String {
        let cells: Vec<String> = cells.map(|cell| self.written(&cell)).collect();
        cells.join(&self.delimiter.to_string()) + self.line_end
    }

    fn written(&self, cell: &str) -> String {
        if self.quoted || cell.contains([self.delimiter, '"', '\r', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    }

    fn cell(&self, part: Part, row: &Row, number: usize, dice: &mut Dice) -> String {
        match part {
            Part::Number => number.to_string(),
            Part::Agency => row.code.clone(),
            Part::Name => name(row.agency),
            Part::Criterion => row.criterion.clone(),
            Part::Year => (2020 + row.year).to_string(),
            Part::Stage => dice.one_of(&["appraised", "tham_dinh", "Thẩm định"]).to_owned(),
            Part::Value | Part::Appraised => self.number(&row.appraised.0),
            Part::Own => self.number(&row.own.0),
            Part::Denominator => self.denominator(row),
            Part::Note => self.note(row, dice),
            Part::Reason => dice.one_of(&["", "theo biên bản", "số \"5\""]).to_owned(),
            Part::Unused => String::new(),
        }
    }

    /// Answers side by side share their denominator.
    fn denominator(&self, row: &Row) -> String {
        let fits = |answer: &Answer| !answer.1.is_empty();
        match self.columns.contains(&Part::Own) && !fits(&row.appraised) && fits(&row.own) {
            true => row.own.1.clone(),
            false => row.appraised.1.clone(),
        }
    }

    fn number(&self, text: &str) -> String {
        if self.comma {
            text.replace('.', ",")
        } else {
            text.to_owned()
        }
    }

    /// Sometimes a note of several lines, each of which is a row to whoever does not see its quotes.
    fn note(&self, row: &Row, dice: &mut Dice) -> String {
        if !self.hostile || dice.chance(2) {
            return dice
                .one_of(&["", "KH-12", "Quyết định 5, khoản 2", "\""])
                .to_owned();
        }
        let fake = |part: &Part| match part {
            Part::Agency => row.code.clone(),
            Part::Criterion => row.criterion.clone(),
            Part::Year => "2020".to_owned(),
            Part::Value | Part::Own | Part::Appraised => "1".to_owned(),
            _ => String::new(),
        };
        let fake: Vec<String> = self.columns.iter().map(fake).collect();
        let fake = fake.join(&self.delimiter.to_string());
        let times = 1 + dice.below(12);
        format!("xem:{}", dice.one_of(&["\n", "\r\n"])) + &format!("{fake}\n").repeat(times)
    }
}

impl Part {
    fn heading(self) -> &'static str {
        match self {
            Self::Number => "STT",
            Self::Agency => "ma_don_vi",
            Self::Name => "Tên đơn vị",
            Self::Criterion => "Mã tiêu chí",
            Self::Year => "năm",
            Self::Stage => "stage",
            Self::Value => "value",
            Self::Own => "Tự chấm",
            Self::Appraised => "Thẩm định",
            Self::Denominator => "Mẫu số",
            Self::Note => "Ghi chú",
            Self::Reason => "Lý do",
            Self::Unused => "Cột trống",
        }
    }
}
