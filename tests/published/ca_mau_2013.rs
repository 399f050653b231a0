//! Cà Mau 2013, against the annex of Decision 1880/QĐ-UBND as far as it could be read.

use parindex::model::framework::Framework;

use crate::sample::Sample;

/// Decision 1880/QĐ-UBND (2013), table of criteria on thuvienphapluat.vn (229973): code and maximum.
const ITEMS: [(&str, &str); 6] = [
    ("1.1.1", "1"),
    ("1.1.2", "1"),
    ("1.1.3", "1"),
    ("1.1.4", "2"),
    ("1.2.1", "1"),
    ("1.2.2", "1"),
];

#[test]
fn ca_mau_2013_has_the_maxima_of_the_annex_and_leaves_out_what_is_cut_off() {
    let sample = Sample::open("ca-mau-2013");
    let framework = framework(&sample);
    let found: Vec<(&str, String)> = framework
        .items
        .iter()
        .map(|item| (item.id.as_str(), item.max.to_string()))
        .collect();
    let expected: Vec<(&str, String)> = ITEMS.iter().map(|(id, max)| (*id, (*max).to_owned())).collect();
    assert_eq!(found, expected);
    let stated = |id: &str| {
        let mut criteria = framework.criteria();
        let criterion = criteria
            .find(|criterion| criterion.id == id)
            .expect("the criterion is there");
        criterion.stated_max.as_ref().map(ToString::to_string)
    };
    assert_eq!(stated("1.1").as_deref(), Some("5"));
    assert_eq!(stated("1.2").as_deref(), Some("2"));
    assert!(framework.node("1.3").is_none());
}

/// In time 1, late 0.5, not issued 0; above 90 % 2, from 70 to 90 % 1, below 70 % 0; met 1, not met 0.
#[test]
fn ca_mau_2013_gives_the_points_of_the_annex_for_each_worded_state() {
    let sample = Sample::open("ca-mau-2013");
    let points = [
        ("DV01", "1.1.1", "1"),
        ("DV03", "1.1.1", "1/2"),
        ("DV06", "1.1.1", "0"),
        ("DV01", "1.1.2", "1"),
        ("DV04", "1.1.2", "0"),
        ("DV01", "1.1.3", "1"),
        ("DV05", "1.1.3", "0"),
        ("DV01", "1.1.4", "2"),
        ("DV02", "1.1.4", "1"),
        ("DV03", "1.1.4", "1"),
        ("DV05", "1.1.4", "0"),
        ("DV01", "1.2.1", "1"),
        ("DV06", "1.2.1", "0"),
        ("DV01", "1.2.2", "1"),
        ("DV05", "1.2.2", "0"),
    ];
    for (agency, id, earned) in points {
        assert_eq!(
            sample.item(agency, id).earned.to_string(),
            earned,
            "{agency} {id}"
        );
    }
}

/// Chỉ số = points ÷ maximum × 100 %, here of the 7 points within reach.
#[test]
fn ca_mau_2013_prints_points_achieved_over_the_maximum_as_index() {
    let sample = Sample::open("ca-mau-2013");
    let indices = ["100.00", "85.71", "78.57", "71.43", "35.71", "0.00"];
    for (placement, index) in sample.block("SO").placements.iter().zip(indices) {
        assert_eq!(placement.score.published.to_string(), index);
        assert_eq!(placement.tier, None);
    }
}

fn framework(sample: &Sample) -> &Framework {
    &sample.checked.round().frameworks[0]
}
