#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

use super::*;
use image::{Rgb, RgbImage, codecs::gif::GifEncoder};

const ANY: Fit = Fit { width: 400, height: 300, pixels: 1 << 20 };

fn written(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    let mut out = Cursor::new(vec![]);
    DynamicImage::ImageRgb8(image).write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn drawn(bytes: &[u8]) -> Result<Picture, PictureError> {
    draw(bytes, ANY, PATIENCE)
}

#[test]
fn each_format_becomes_a_png_that_fits() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Bmp] {
        let picture = drawn(&written(800, 100, format)).unwrap_or_else(|e| panic!("{format:?}: {e}"));
        assert_eq!((picture.width, picture.height), (400, 50), "{format:?}");
        assert_eq!((picture.full_width, picture.full_height), (800, 100), "{format:?}");
        assert_eq!(crate::media_type(&picture.png).media_type, "image/png");
        let again = image::load_from_memory(&picture.png).unwrap();
        assert_eq!((again.width(), again.height()), (400, 50));
    }
    let mut film = vec![];
    let frame = |shade| image::Frame::new(image::RgbaImage::from_pixel(4, 4, image::Rgba([shade, 0, 0, 255])));
    GifEncoder::new(&mut film).encode_frames([frame(250), frame(10)]).unwrap();
    let first = image::load_from_memory(&drawn(&film).unwrap().png).unwrap().into_rgb8();
    assert!(first.get_pixel(1, 1).0[0] > 200, "the first of a film is drawn");
}

#[test]
fn shapes_keep_and_small_ones_stay_small() {
    for (width, height, becomes) in [(1, 1, (1, 1)), (16, 16, (16, 16)), (90, 3000, (9, 300)), (6000, 4, (400, 1))] {
        let picture = drawn(&written(width, height, ImageFormat::Png)).unwrap();
        assert_eq!((picture.width, picture.height), becomes, "{width} × {height}");
    }
}

#[test]
fn an_image_that_lies_on_its_side_is_turned() {
    let jpeg = written(20, 10, ImageFormat::Jpeg);
    // An Exif segment with one entry, the orientation: to be turned clockwise.
    let exif = b"\xFF\xE1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let turned: Vec<u8> = [&jpeg[..2], exif, &jpeg[2..]].concat();
    let picture = drawn(&turned).unwrap();
    assert_eq!((picture.full_width, picture.full_height), (10, 20));
    assert!(!picture.png.windows(4).any(|w| w == b"Exif" || w == b"eXIf"), "nothing of the original but its pixels");
}

/// A PNG that says of itself whatever it likes.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut png = written(8, 8, ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let check = checksum(&png[12..29]);
    png[29..33].copy_from_slice(&check.to_be_bytes());
    png
}

/// CRC-32 as PNG has it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    })
}

#[test]
fn a_bomb_is_refused_before_anything_is_unpacked() {
    for (width, height) in [(30_000, 30_000), (100_000, 10), (u32::MAX >> 1, u32::MAX >> 1)] {
        let began = Instant::now();
        let refused = drawn(&claiming(width, height));
        assert!(
            matches!(
                refused,
                Err(PictureError::TooLarge { .. } | PictureError::Damaged(_) | PictureError::TooMuchMemory)
            ),
            "{width} × {height}: {refused:?}"
        );
        assert!(began.elapsed() < Duration::from_secs(2));
    }
    assert!(matches!(drawn(&claiming(30_000, 30_000)), Err(PictureError::TooLarge { .. })));
}

#[test]
fn what_is_cut_short_or_no_image_is_refused() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Bmp] {
        let whole = written(64, 64, format);
        for keep in [12, 40, whole.len() / 2] {
            // A decoder may draw the half it has; it may not fall.
            let _ = drawn(&whole[..keep]);
        }
    }
    let png = written(64, 64, ImageFormat::Png);
    assert!(matches!(drawn(&png[..40]), Err(PictureError::Damaged(_))));
    for no in [b"".as_slice(), b"words", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"II*\0\x08\0\0\0"]
    {
        assert!(matches!(drawn(no), Err(PictureError::NotDrawn)), "{no:?}");
    }
    assert!(drawn(b"\x89PNG\r\n\x1A\nnot really").is_err());
}

#[test]
fn one_that_takes_too_long_is_given_up() {
    let png = written(64, 64, ImageFormat::Png);
    assert!(matches!(draw(&png, ANY, Duration::ZERO), Err(PictureError::TooSlow)));
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn no_bytes_make_it_panic(at in 0usize..400, byte: u8, format in 0usize..4) {
        let format = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Bmp][format];
        let mut bytes = written(24, 24, format);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = drawn(&bytes);
    }
}
