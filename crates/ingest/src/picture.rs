//! An image from elsewhere, drawn anew: decoded within limits, turned upright, made smaller and written as a PNG of ours.
//!
//! What comes out holds pixels only: no metadata, no colour profile, nothing of the bytes that came in. It stays in the process that
//! holds the casebook until parsers have one of their own; the decoders are safe Rust, and what they may take is bounded here.

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use std::{
    io::{self, BufRead, Cursor, Read, Seek, SeekFrom},
    time::{Duration, Instant},
};
use thiserror::Error;

/// The most pixels that are decoded: a sheet of A3 scanned at 600 dpi has 70 million.
pub const MAX_PIXELS: u64 = 100_000_000;
/// The longest side.
pub const MAX_SIDE: u32 = 32_768;
/// What a decoder may ask for, in bytes.
const MAX_MEMORY: u64 = 512 << 20;
/// How long one may take until it is given up.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How large the drawn image may be at most. A smaller one is never blown up.
#[derive(Clone, Copy, Debug)]
pub struct Fit {
    pub width: u32,
    pub height: u32,
    /// Both together; keeps a tall screenshot legible where it may be scrolled.
    pub pixels: u64,
}

#[derive(Debug)]
pub struct Picture {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
    /// Of the original, upright.
    pub full_width: u32,
    pub full_height: u32,
}

#[derive(Debug, Error)]
pub enum PictureError {
    #[error("this is no image that can be drawn; PNG, JPEG, GIF, WebP and BMP can")]
    NotDrawn,
    #[error("the image is {width} × {height} pixels; up to {MAX_PIXELS} pixels and {MAX_SIDE} a side are drawn")]
    TooLarge { width: u32, height: u32 },
    #[error("the image asks for more memory than is given to one")]
    TooMuchMemory,
    #[error("the image took too long to decode")]
    TooSlow,
    #[error("the image is damaged: {0}")]
    Damaged(String),
}

/// Draws it; of a film of images the first.
pub fn draw(bytes: &[u8], fit: Fit, patience: Duration) -> Result<Picture, PictureError> {
    let until = Instant::now() + patience;
    let upright = decoded(bytes, until)?;
    let (full_width, full_height) = (upright.width(), upright.height());
    let (width, height) = within(full_width, full_height, fit);
    let small = match (width, height) == (full_width, full_height) {
        true => upright,
        // Cheap enough for the largest, and smooth where it is made much smaller.
        false => upright.thumbnail_exact(width, height),
    };
    if Instant::now() > until {
        return Err(PictureError::TooSlow);
    }
    let mut png = vec![];
    let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive);
    plain(small).write_with_encoder(encoder).map_err(|e| PictureError::Damaged(e.to_string()))?;
    Ok(Picture { png, width, height, full_width, full_height })
}

fn decoded(bytes: &[u8], until: Instant) -> Result<DynamicImage, PictureError> {
    let format = match super::media_type(bytes).media_type {
        "image/png" => ImageFormat::Png,
        "image/jpeg" => ImageFormat::Jpeg,
        "image/gif" => ImageFormat::Gif,
        "image/webp" => ImageFormat::WebP,
        "image/bmp" => ImageFormat::Bmp,
        _ => return Err(PictureError::NotDrawn),
    };
    let mut reader = ImageReader::with_format(Hurried { bytes: Cursor::new(bytes), until }, format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    reader.limits(limits);
    let slow =
        |error: ImageError| if Instant::now() > until { PictureError::TooSlow } else { refused(error, bytes, format) };
    let mut decoder = reader.into_decoder().map_err(slow)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PictureError::TooLarge { width, height });
    }
    let orientation = decoder.orientation().map_err(slow)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(slow)?;
    image.apply_orientation(orientation);
    Ok(image)
}

fn refused(error: ImageError, bytes: &[u8], format: ImageFormat) -> PictureError {
    match error {
        ImageError::Limits(_) => {
            // Asked again without limits for what it says of itself: nothing is decoded for that.
            let said = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions();
            match said {
                Ok((width, height))
                    if width.max(height) > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS =>
                {
                    PictureError::TooLarge { width, height }
                }
                _ => PictureError::TooMuchMemory,
            }
        }
        ImageError::Unsupported(_) => PictureError::NotDrawn,
        other => PictureError::Damaged(other.to_string()),
    }
}

/// The largest that fits, with the same shape, and at least one pixel a side.
fn within(width: u32, height: u32, fit: Fit) -> (u32, u32) {
    let (w, h) = (f64::from(width.max(1)), f64::from(height.max(1)));
    let area = (fit.pixels as f64 / (w * h)).sqrt();
    let scale = (f64::from(fit.width) / w).min(f64::from(fit.height) / h).min(area).min(1.0);
    let side = |full: f64| ((full * scale).floor() as u32).max(1);
    if scale >= 1.0 { (width, height) } else { (side(w), side(h)) }
}

/// Eight bits a channel: what a screen shows.
fn plain(image: DynamicImage) -> DynamicImage {
    match image.color().has_alpha() {
        true => DynamicImage::ImageRgba8(image.into_rgba8()),
        false => DynamicImage::ImageRgb8(image.into_rgb8()),
    }
}

/// Bytes that run dry when the time is up: a decoder cannot be stopped, but it can be left without food.
struct Hurried<'b> {
    bytes: Cursor<&'b [u8]>,
    until: Instant,
}

impl Hurried<'_> {
    fn in_time(&self) -> io::Result<()> {
        if Instant::now() <= self.until { Ok(()) } else { Err(io::ErrorKind::TimedOut.into()) }
    }
}

impl Read for Hurried<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.in_time()?;
        // In small bites, so that a large one does not outlast the time by much.
        let bite = buffer.len().min(64 << 10);
        self.bytes.read(buffer.get_mut(..bite).unwrap_or_default())
    }
}

impl BufRead for Hurried<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.in_time()?;
        let rest = self.bytes.fill_buf()?;
        Ok(rest.get(..64 << 10).unwrap_or(rest))
    }

    fn consume(&mut self, amount: usize) {
        self.bytes.consume(amount);
    }
}

impl Seek for Hurried<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

#[cfg(test)]
#[path = "picture/tests.rs"]
mod tests;
