//! SIGKILL, which no program can catch, at any moment.

use std::thread::sleep;

use crate::run::{Desk, FORMS, Form, NEIGHBOUR, OLD, one_run};

/// In thousandths of a run: past the end, so that the last moments are met too.
const LATEST: u32 = 1100;

fn times() -> u32 {
    match std::env::var_os("PARINDEX_SLOW") {
        Some(_) => 200,
        None => 20,
    }
}

/// A small generator of its own: moments differ from form to form and are the same in every run of the test.
fn moments(seed: u32) -> impl Iterator<Item = u32> {
    std::iter::successors(Some(seed), |last| {
        Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223))
    })
    .map(|number| (number >> 8) % LATEST)
    .skip(1)
}

fn kill(form: Form, seed: u32) {
    let desk = Desk::new(form);
    let new = desk.finish();
    for (number, moment) in (0..times()).zip(moments(seed)) {
        let old = (number % 4 < 2).then_some(OLD);
        desk.lay(old);
        let mut run = desk.begin();
        // Every second time the moment is that in which the new file grows.
        if number % 2 == 0 {
            sleep(one_run() * moment / 1000);
        } else {
            desk.sees_it_grow(&mut run);
        }
        run.kill().expect("the program can be killed");
        run.wait().expect("the program ends");
        let found = desk.found();
        let is_whole = found.as_deref() == old || found.as_ref() == Some(&new);
        let size = found.map_or(0, |found| found.len());
        assert!(is_whole, "{}, kill {number} of seed {seed}: {size} bytes", form.0);
    }
    desk.lay(None);
    assert_eq!(
        desk.finish(),
        new,
        "{}: what a killed run left hinders nobody",
        form.0
    );
    let names = [NEIGHBOUR.to_owned(), format!("ketqua.{}", form.0)];
    assert_eq!(desk.names(), names, "{}: and it is cleared away", form.0);
}

#[test]
fn the_target_is_what_it_was_or_the_new_file_whole() {
    for (seed, form) in (1..).zip(FORMS) {
        kill(form, seed);
    }
}
