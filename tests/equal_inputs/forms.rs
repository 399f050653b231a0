//! The example read from its folder, and written down again in another form.

use std::fs;

use unicode_normalization::UnicodeNormalization;

use crate::encodings::Encoding;

/// How the answers lie in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Long,
    Wide,
    /// Both stages in one file, a column each.
    SideBySide,
    /// Wide, with agencies as columns.
    Turned,
}

/// Whose words the headings are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headings {
    Keys,
    Vietnamese,
    English,
    Shouted,
}

/// What agencies are called in the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    Codes,
    Full,
    /// As a Mac writes names: letters and marks apart.
    Decomposed,
    Shouted,
    /// `'STC`
    Escaped,
}

/// One way to write the round down.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) shape: Shape,
    pub(crate) headings: Headings,
    pub(crate) names: Names,
    pub(crate) encoding: Encoding,
    pub(crate) line_end: &'static str,
    pub(crate) delimiter: char,
    /// `4.75` for `4,75`
    pub(crate) dot: bool,
    pub(crate) quoted: bool,
    /// `sep=;` on the first line.
    pub(crate) sep: bool,
    /// Rows and columns in an order made from this seed.
    pub(crate) shuffle: Option<u64>,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            shape: Shape::Long,
            headings: Headings::Keys,
            names: Names::Codes,
            encoding: Encoding::Utf8,
            line_end: "\r\n",
            delimiter: ';',
            dot: false,
            quoted: false,
            sep: false,
            shuffle: None,
        }
    }
}

/// `STC;I.2;38;40`
struct Answer {
    agency: String,
    item: String,
    value: String,
    denominator: String,
}

type Table = Vec<Vec<String>>;

impl Form {
    /// What has to be said on the command line.
    pub(crate) fn flags(&self) -> Vec<&'static str> {
        let mut flags = self.encoding.flags().to_vec();
        if self.shape == Shape::Turned {
            flags.push("--transpose");
        }
        flags
    }

    /// All files of the round, by name.
    pub(crate) fn files(&self) -> Vec<(&'static str, Vec<u8>)> {
        let (own, appraised) = (answers("tudanhgia.csv"), answers("thamdinh.csv"));
        let mut round = sample("parindex.toml");
        let mut files = vec![("tieuchi.toml", sample("tieuchi.toml").into_bytes())];
        files.push(("donvi.csv", self.write(self.register(), false)));
        if self.shape == Shape::SideBySide {
            round = round.replace("self      = \"tudanhgia.csv\"\n", "");
            files.push((
                "thamdinh.csv",
                self.write(self.side_by_side(&own, &appraised), true),
            ));
        } else {
            files.push(("tudanhgia.csv", self.write(self.table(&own), true)));
            files.push(("thamdinh.csv", self.write(self.table(&appraised), true)));
        }
        files.push(("parindex.toml", round.into_bytes()));
        files
    }

    fn register(&self) -> Table {
        let mut table = cells("donvi.csv");
        table[0] = self.words(["ma_don_vi", "ten_don_vi", "ma_khoi", "trang_thai"]);
        table
    }

    fn table(&self, answers: &[Answer]) -> Table {
        match self.shape {
            Shape::Long | Shape::SideBySide => self.long(answers),
            Shape::Wide => self.wide(answers),
            Shape::Turned => {
                let mut turned = transposed(&self.wide(answers));
                turned[0][0] = "ma_tieu_chi".to_owned();
                turned
            }
        }
    }

    fn long(&self, answers: &[Answer]) -> Table {
        let rows = answers.iter().map(|answer| {
            let cells = [
                &self.name(&answer.agency),
                &answer.item,
                &answer.value,
                &answer.denominator,
            ];
            cells.map(String::clone).to_vec()
        });
        let headings = self.words(["ma_don_vi", "ma_tieu_chi", "gia_tri", "mau_so"]);
        std::iter::once(headings).chain(rows).collect()
    }

    /// One denominator column serves both stages, since the example counts the same cases in both.
    fn side_by_side(&self, own: &[Answer], appraised: &[Answer]) -> Table {
        let rows = own.iter().zip(appraised).map(|(own, appraised)| {
            assert_eq!((&own.agency, &own.item), (&appraised.agency, &appraised.item));
            assert_eq!(own.denominator, appraised.denominator, "the example counts alike");
            let agency = self.name(&own.agency);
            let cells = [&agency, &own.item, &own.value, &appraised.value, &own.denominator];
            cells.map(String::clone).to_vec()
        });
        let headings = ["ma_don_vi", "ma_tieu_chi", "tu_danh_gia", "tham_dinh", "mau_so"];
        std::iter::once(self.words(headings)).chain(rows).collect()
    }

    fn wide(&self, answers: &[Answer]) -> Table {
        let mut table: Table = vec![self.words(["ma_don_vi"])];
        for answer in answers {
            let name = self.name(&answer.agency);
            if table.last().is_some_and(|row| row[0] != name) || table.len() == 1 {
                table.push(vec![name]);
            }
            let is_share = ["I.2", "II.1", "II.4"].contains(&answer.item.as_str());
            let columns = match is_share {
                true => vec![
                    (format!("{}:tu", answer.item), &answer.value),
                    (format!("{}:mau", answer.item), &answer.denominator),
                ],
                false => vec![(answer.item.clone(), &answer.value)],
            };
            for (heading, cell) in columns {
                if table.len() == 2 {
                    table[0].push(heading);
                }
                if let Some(row) = table.last_mut() {
                    row.push(cell.clone());
                }
            }
        }
        table
    }

    fn words<const N: usize>(&self, keys: [&str; N]) -> Vec<String> {
        keys.map(|key| self.word(key)).to_vec()
    }

    fn word(&self, key: &str) -> String {
        let (vietnamese, english) = match key {
            "ma_don_vi" => ("Mã đơn vị", "agency"),
            "ten_don_vi" => ("Tên đơn vị", "name"),
            "ma_khoi" => ("Khối", "block"),
            "trang_thai" => ("Trạng thái", "status"),
            "ma_tieu_chi" => ("Mã tiêu chí", "criterion"),
            "gia_tri" => ("Kết quả", "value"),
            "mau_so" => ("Tổng số", "denominator"),
            "tu_danh_gia" => ("Điểm tự đánh giá", "self"),
            "tham_dinh" => ("Điểm thẩm định", "appraised"),
            other => panic!("no heading {other}"),
        };
        match self.headings {
            Headings::Keys => key.to_owned(),
            Headings::Vietnamese => vietnamese.to_owned(),
            Headings::English => english.to_owned(),
            Headings::Shouted => vietnamese.to_uppercase(),
        }
    }

    fn name(&self, code: &str) -> String {
        let full = || {
            let register = cells("donvi.csv");
            let row = register.into_iter().find(|row| row[0] == code);
            row.expect("the register has every agency")[1].clone()
        };
        match self.names {
            Names::Codes => code.to_owned(),
            Names::Full => full(),
            Names::Decomposed => full().nfd().collect(),
            Names::Shouted => full().to_uppercase(),
            Names::Escaped => format!("'{code}"),
        }
    }

    /// The rows in this form's order, cells and bytes.
    fn write(&self, table: Table, shuffles_rows: bool) -> Vec<u8> {
        let table = match self.shuffle {
            Some(seed) => shuffled(&table, seed, shuffles_rows, self.shape),
            None => table,
        };
        let mut text = match self.sep {
            true => format!("sep={}{}", self.delimiter, self.line_end),
            false => String::new(),
        };
        for row in table {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            text.push_str(&cells.join(&self.delimiter.to_string()));
            text.push_str(self.line_end);
        }
        self.encoding.encode(&text)
    }

    fn cell(&self, text: &str) -> String {
        let is_number = text.starts_with(|first: char| first.is_ascii_digit());
        let text = match self.dot && is_number {
            true => text.replace(',', "."),
            false => text.to_owned(),
        };
        match self.quoted {
            true => format!("\"{text}\""),
            false => text,
        }
    }
}

fn sample(name: &str) -> String {
    fs::read_to_string(format!("samples/example/{name}")).expect("the example is here")
}

fn cells(name: &str) -> Table {
    let text = sample(name);
    let row = |line: &str| line.split(';').map(str::to_owned).collect();
    text.lines().map(row).collect()
}

fn answers(name: &str) -> Vec<Answer> {
    let rows = cells(name).into_iter().skip(1);
    rows.map(|row| Answer {
        agency: row[0].clone(),
        item: row[1].clone(),
        value: row[2].clone(),
        denominator: row[3].clone(),
    })
    .collect()
}

fn transposed(table: &Table) -> Table {
    let column = |at: usize| table.iter().map(|row| row[at].clone()).collect();
    (0..table[0].len()).map(column).collect()
}

/// Rows below the headings and columns in another order; the labels of a turned table stay in front.
fn shuffled(table: &Table, seed: u64, shuffles_rows: bool, shape: Shape) -> Table {
    let order = |length: usize, kept: usize, seed: u64| {
        let mut order: Vec<usize> = (0..length).collect();
        order[kept..].sort_by_key(|at| scrambled(seed.wrapping_add(*at as u64)));
        order
    };
    let kept_rows = if shuffles_rows { 1 } else { table.len() };
    let kept_columns = usize::from(shape == Shape::Turned);
    let columns = order(table[0].len(), kept_columns, seed);
    order(table.len(), kept_rows, seed ^ 1)
        .into_iter()
        .map(|at| columns.iter().map(|column| table[at][*column].clone()).collect())
        .collect()
}

/// SplitMix64: every seed another order, the same on every machine.
fn scrambled(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
