//! Three rounds of monitoring at one-stop shops, against the figures that were published about them.

use parindex::exact::Exact;
use parindex::model::answer::Value;

use crate::sample::Sample;

/// Hưng Yên city 2019: 87.96 % of dossiers resolved.
#[test]
fn hung_yen_2019_gives_the_published_share_of_dossiers_resolved() {
    let sample = Sample::open("ho-so-hung-yen-2019");
    assert_eq!(percent(&counts(&sample, "TPHY", "I.1"), 2), "87.96");
}

/// Hưng Yên city 2019: 96,246 dossiers at commune level, none overdue.
#[test]
fn hung_yen_2019_has_the_published_number_of_dossiers_at_commune_level_and_none_is_overdue() {
    let sample = Sample::open("ho-so-hung-yen-2019");
    assert_eq!(pooled(&sample, "XA", "I.1").1, Exact::from(96_246));
    for block in ["HUYEN", "XA"] {
        assert_eq!(late(&sample, block), Exact::ZERO, "{block}");
        assert_eq!(pooled(&sample, block, "I.4.1").1, Exact::ZERO, "{block}");
        for code in codes(&sample, block) {
            assert_eq!(
                *sample.answer(&code, "I.4.2"),
                Value::Number(Exact::ZERO),
                "{code}"
            );
            assert_eq!(sample.item(&code, "I.4.1").earned, Exact::from(10), "{code}");
        }
    }
}

/// Cao Lãnh city 2021: 1,416 late dossiers at city level and 3,253 at commune level.
#[test]
fn cao_lanh_2021_has_the_published_numbers_of_late_dossiers_with_and_without_letters() {
    let sample = Sample::open("ho-so-cao-lanh-2021");
    for (block, published) in [("HUYEN", 1_416), ("XA", 3_253)] {
        let published = Exact::from(published);
        assert_eq!(late(&sample, block), published, "{block}");
        let (with_letter, of_late) = pooled(&sample, block, "I.4.1");
        assert_eq!(of_late, published, "{block}");
        let without: Exact = codes(&sample, block)
            .iter()
            .map(|code| match sample.answer(code, "I.4.2") {
                Value::Number(count) => count.clone(),
                other => panic!("{code}: {other:?}"),
            })
            .sum();
        assert_eq!(&with_letter + &without, published, "{block}");
    }
}

#[test]
fn cao_lanh_2021_bars_the_first_class_where_letters_of_apology_are_missing() {
    let sample = Sample::open("ho-so-cao-lanh-2021");
    let placement = sample.placement("X06");
    assert_eq!(placement.score.published.to_string(), "94.08");
    assert_eq!((placement.rank, sample.tier(placement)), (Some(1), "Khá"));
}

/// Tam Dương district 2024: 98.4 % done, 98.1 % before due, 99.9 % digitally signed; 100 % and 99 % equipped.
#[test]
fn tam_duong_2024_gives_every_published_share() {
    let sample = Sample::open("ho-so-tam-duong-2024");
    for (id, published) in [("I.1", "98.4"), ("I.3", "98.1"), ("II.3", "99.9")] {
        assert_eq!(percent(&counts(&sample, "HTD", id), 1), published, "{id}");
    }
    assert_eq!(percent(&counts(&sample, "HTD", "III.2"), 0), "100");
    assert_eq!(percent(&pooled(&sample, "XA", "III.2"), 0), "99");
}

/// Numerator and denominator; nothing of nothing where the item does not apply.
fn counts(sample: &Sample, code: &str, id: &str) -> (Exact, Exact) {
    match sample.answer(code, id) {
        Value::Share { of, per } => (of.clone(), per.clone()),
        Value::NotApplicable => (Exact::ZERO, Exact::ZERO),
        other => panic!("{code} {id}: {other:?}"),
    }
}

/// Numerators and denominators added up over a block.
fn pooled(sample: &Sample, block: &str, id: &str) -> (Exact, Exact) {
    let codes = codes(sample, block);
    let counts = codes.iter().map(|code| counts(sample, code, id));
    counts.fold((Exact::ZERO, Exact::ZERO), |sum, count| {
        (&sum.0 + &count.0, &sum.1 + &count.1)
    })
}

/// Dossiers of a block that were resolved neither early nor on time.
fn late(sample: &Sample, block: &str) -> Exact {
    let (on_time, resolved) = pooled(sample, block, "I.2");
    &resolved - &on_time
}

fn codes(sample: &Sample, block: &str) -> Vec<String> {
    let placements = &sample.block(block).placements;
    let code = |agency| sample.checked.round().agency(agency).code.clone();
    placements
        .iter()
        .map(|placement| code(placement.agency))
        .collect()
}

/// A share as it is printed.
fn percent((of, per): &(Exact, Exact), decimals: u32) -> String {
    let share = (of * &Exact::from(100)).checked_div(per);
    let share = share.expect("a share of something");
    let printed = share.to_decimal(decimals, Default::default());
    printed.expect("a percentage is a small number").to_string()
}
