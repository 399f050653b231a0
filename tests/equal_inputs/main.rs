//! The same round in other clothes: however its tables are written down, the ranking has the same bytes.
//!
//! ```text
//! STC;I.1;4,75;;        agency,criterion,value,denominator     Mã đơn vị;I.1;I.2:tu;I.2:mau
//!                       "STC","I.1","4.75",""                  STC;4,75;38;40
//! ```

mod encodings;
mod forms;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};

use crate::encodings::Encoding;
use crate::forms::{Form, Headings, Names, Shape};

/// The example as it stands in its folder.
fn as_it_stands() -> &'static str {
    static RANKED: OnceLock<String> = OnceLock::new();
    RANKED.get_or_init(|| rank(Path::new("samples/example"), &[]))
}

fn rank(folder: &Path, flags: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(["rank", "--format", "json"])
        .args(flags)
        .current_dir(folder)
        .env_remove("PARINDEX_LANG")
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("JSON is UTF-8")
}

/// Writes the example in a form, ranks it, and holds the bytes against those of the example.
fn holds(form: &Form) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("parindex-equal-{}-{number}", std::process::id());
    let folder: PathBuf = std::env::temp_dir().join(name);
    fs::create_dir_all(&folder).expect("the system has room for a test folder");
    for (name, bytes) in form.files() {
        fs::write(folder.join(name), bytes).expect("a test folder can be written to");
    }
    let ranked = rank(&folder, &form.flags());
    fs::remove_dir_all(&folder).expect("a test folder can be removed");
    assert!(ranked == as_it_stands(), "{form:?}\n{ranked}");
}

#[test]
fn decimals_with_comma_or_dot_rank_alike() {
    holds(&Form::default());
    holds(&Form {
        dot: true,
        ..Form::default()
    });
}

#[test]
fn long_wide_turned_and_side_by_side_tables_rank_alike() {
    for shape in [Shape::Long, Shape::Wide, Shape::SideBySide, Shape::Turned] {
        holds(&Form {
            shape,
            ..Form::default()
        });
        holds(&Form {
            shape,
            dot: true,
            ..Form::default()
        });
    }
}

#[test]
fn every_encoding_ranks_alike() {
    for encoding in Encoding::ALL {
        for shape in [Shape::Long, Shape::Turned] {
            holds(&Form {
                encoding,
                shape,
                headings: Headings::Vietnamese,
                ..Form::default()
            });
        }
    }
}

#[test]
fn line_ends_and_delimiters_rank_alike() {
    for line_end in ["\n", "\r\n", "\r"] {
        for delimiter in [',', ';', '\t'] {
            for sep in [false, true] {
                let dot = delimiter == ',';
                holds(&Form {
                    line_end,
                    delimiter,
                    sep,
                    dot,
                    ..Form::default()
                });
            }
        }
    }
}

#[test]
fn quoted_cells_rank_alike_even_with_commas_on_both_sides() {
    holds(&Form {
        quoted: true,
        ..Form::default()
    });
    holds(&Form {
        quoted: true,
        delimiter: ',',
        ..Form::default()
    });
}

#[test]
fn rows_and_columns_in_any_order_rank_alike() {
    for seed in 1..=10 {
        for shape in [Shape::Long, Shape::Wide, Shape::SideBySide, Shape::Turned] {
            holds(&Form {
                shuffle: Some(seed),
                shape,
                ..Form::default()
            });
        }
    }
}

#[test]
fn headings_in_vietnamese_and_english_rank_alike() {
    for headings in [
        Headings::Keys,
        Headings::Vietnamese,
        Headings::English,
        Headings::Shouted,
    ] {
        for shape in [Shape::Long, Shape::Wide, Shape::SideBySide] {
            holds(&Form {
                headings,
                shape,
                ..Form::default()
            });
        }
    }
}

#[test]
fn agencies_by_code_and_by_name_in_any_spelling_rank_alike() {
    for names in [
        Names::Codes,
        Names::Full,
        Names::Decomposed,
        Names::Shouted,
        Names::Escaped,
    ] {
        for shape in [Shape::Long, Shape::Wide, Shape::Turned] {
            holds(&Form {
                names,
                shape,
                ..Form::default()
            });
        }
    }
}

fn any_form() -> impl Strategy<Value = Form> {
    let shape = prop_oneof![
        Just(Shape::Long),
        Just(Shape::Wide),
        Just(Shape::SideBySide),
        Just(Shape::Turned)
    ];
    let headings = prop_oneof![
        Just(Headings::Keys),
        Just(Headings::Vietnamese),
        Just(Headings::English),
        Just(Headings::Shouted)
    ];
    let encoding = (0..Encoding::ALL.len()).prop_map(|at| Encoding::ALL[at]);
    let line_end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r")];
    let delimiter = prop_oneof![Just(','), Just(';'), Just('\t')];
    let switches = (any::<bool>(), any::<bool>(), any::<bool>());
    let shuffle = proptest::option::of(any::<u64>());
    (shape, headings, encoding, line_end, delimiter, switches, shuffle).prop_map(
        |(shape, headings, encoding, line_end, delimiter, (dot, quoted, sep), shuffle)| Form {
            shape,
            headings,
            // The old encodings have no capitals with tones.
            encoding: match headings {
                Headings::Shouted => Encoding::Utf8,
                _ => encoding,
            },
            line_end,
            delimiter,
            dot,
            // A comma on both sides needs quotes.
            quoted: quoted || (delimiter == ',' && !dot),
            sep,
            shuffle,
            names: Names::Codes,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_of_forms_ranks_alike(form in any_form()) {
        holds(&form);
    }
}
