//! Ctrl-C.

use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use crate::run::{Desk, FORMS, OLD};

const SIGINT: i32 = 2;

#[test]
fn ctrl_c_ends_a_run_at_once_and_leaves_the_old_file() {
    let mut interrupted = 0;
    for form in FORMS.into_iter().cycle().take(25) {
        let desk = Desk::new(form);
        desk.lay(Some(OLD));
        let mut run = desk.begin();
        desk.sees_it_grow(&mut run);
        let sent = Command::new("kill")
            .args(["-INT", &run.id().to_string()])
            .output();
        sent.expect("there is a kill");
        let status = run.wait().expect("the program ends");
        if status.signal() == Some(SIGINT) {
            interrupted += 1;
            // The rename may have been done when the signal came; then the new file is whole, as after a kill.
            let found = desk.found().expect("the target is there");
            let is_new = || found == Desk::new(form).finish();
            assert!(found == OLD || is_new(), "{}", form.0);
        } else {
            assert!(status.success(), "{}: {status}", form.0);
        }
    }
    assert!(interrupted > 0, "no run was slow enough to be interrupted");
}
