//! From an empty file to the sample.

use attesta_tests::{main_job as job, window::drive};

#[test]
fn a_newcomer_says_who_they_are_and_opens_the_sample() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.screenshot("first-run-who").await;
        window.click("person-save").await;
        window.find("door-import").await;
        window.screenshot("first-run-doors").await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        window.screenshot("first-run-sample").await;
        window
    });
}
