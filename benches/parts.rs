//! The smallest parts that the library hands out: records, numbers, rules.
//!
//! `cargo bench --bench parts`, or `cargo bench --bench parts -- numbers` for one of them.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use parindex::Opened;
use parindex::diagnostic::Diagnostics;
use parindex::input::csv::read_table;
use parindex::input::file::TextFile;
use parindex::input::numbers::marks::Marks;
use parindex::input::numbers::{Kind, read};
use parindex::input::request::{Request, TableOptions};
use parindex::input::table::Field;
use parindex::model::agency::AgencyIndex;
use parindex::model::answer::Answer;
use parindex::model::framework::Framework;
use parindex::model::item::ItemIndex;
use parindex::model::precedence::Side;
use parindex::scoring::item_score;
use parindex::source::{Place, Sources};
use rounds::{Notes, Round};

fn main() {
    divan::main();
}

/// The data file of a year of 33 agencies.
fn data(notes: Notes) -> String {
    let mut bytes = Vec::new();
    let round = Round {
        notes,
        ..Round::default()
    };
    round
        .write_data(&mut bytes)
        .expect("memory takes what is written");
    String::from_utf8(bytes).expect("made rounds are UTF-8")
}

/// Our strict cutting into cells with their places …
#[divan::bench(args = [Notes::Plain, Notes::Hostile])]
fn records(bencher: Bencher, notes: Notes) {
    let mut sources = Sources::default();
    let text = data(notes);
    let bytes = BytesCount::of_str(&text);
    let source = sources.add(rounds::DATA, text);
    let file = TextFile {
        source,
        encoding: "UTF-8",
    };
    bencher.counter(bytes).bench(|| {
        let mut problems = Diagnostics::default();
        read_table(&sources, file, &TableOptions::default(), &mut problems).expect("made rounds are sound")
    });
}

/// … beside a bare scan by the csv crate, which neither keeps nor judges.
#[divan::bench(args = [Notes::Plain, Notes::Hostile])]
fn records_of_the_csv_crate(bencher: Bencher, notes: Notes) {
    let text = data(notes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut record = csv::ByteRecord::new();
        let mut rows = 0;
        while reader
            .read_byte_record(&mut record)
            .expect("made rounds are sound")
        {
            rows += 1;
        }
        rows
    });
}

/// Cells as offices type them, each in a column that takes it.
const NUMBERS: [(&str, Kind); 6] = [
    ("5", Kind::Points { thousands: false }),
    ("4,75", Kind::Points { thousands: false }),
    ("97,685", Kind::Percent),
    ("90,25 %", Kind::Percent),
    ("9700", Kind::Count),
    ("1.234.567", Kind::Count),
];

#[divan::bench(args = NUMBERS.map(|(text, _)| text))]
fn numbers(bencher: Bencher, text: &str) {
    let mut sources = Sources::default();
    let place = Place::file(sources.add(rounds::DATA, text));
    let field = Field {
        text: text.into(),
        place,
        hidden: false,
        is_number: false,
    };
    let kind = NUMBERS.iter().find(|(known, _)| *known == text);
    let (_, kind) = *kind.expect("the arguments come from this table");
    let mut marks = Marks::new(None);
    bencher.bench_local(|| read(black_box(&field), kind, &mut marks));
}

/// The ten rule types, as `type = …` names them.
const RULES: [&str; 10] = [
    "points",
    "ratio",
    "bands",
    "options",
    "all-or-nothing",
    "checklist",
    "deduct",
    "increment",
    "goalposts",
    "survey",
];

/// From an answer to points, by rule type: answers of Đà Nẵng's sample.
#[divan::bench(args = RULES)]
fn rules(bencher: Bencher, rule: &str) {
    let request = Request {
        inputs: vec!["samples/da-nang-2022".into()],
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    let (framework, item, answer) = answered(&opened, rule);
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| item_score(framework, item, black_box(answer)));
}

/// The first item of a rule type that somebody answers, with that answer.
fn answered<'o>(opened: &'o Opened, rule: &str) -> (&'o Framework, ItemIndex, &'o Answer) {
    let checked = opened.checked.as_ref().expect("the sample is sound");
    let (round, side) = (checked.round(), Side::Ranked(checked.stage()));
    let edition = round.editions.first().expect("the sample has answers");
    let answer = |agency: AgencyIndex| {
        let framework = round.framework_of(agency);
        let of_type = framework
            .indexed_items()
            .filter(|(_, item)| item.rule.type_word() == rule);
        of_type.into_iter().find_map(|(index, item)| {
            let answer = edition.counting_answer(side, framework, agency, index, item)?;
            Some((framework, index, answer))
        })
    };
    let mut agencies = round.indexed_agencies().map(|(agency, _)| agency);
    agencies.find_map(answer).expect("the sample has every rule type")
}
