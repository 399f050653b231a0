//! Several runs that write one target at the same time.

use crate::run::{Desk, FORMS};

#[test]
fn runs_at_the_same_time_do_not_write_into_each_other_s_file() {
    for form in FORMS {
        let desk = Desk::new(form);
        let new = desk.finish();
        let runs: Vec<_> = (0..4).map(|_| desk.begin()).collect();
        for mut run in runs {
            run.wait().expect("the program ends");
            assert_eq!(desk.found().as_ref(), Some(&new), "{}", form.0);
        }
    }
}
