import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FONTS = 'node_modules/@expo-google-fonts/source-sans-3';
const CSS_PIXELS_PER_INCH = 96;

/**
 * Draws an SVG file as a PNG, by default at 300 dots per inch as journals ask. Text is set in the font that comes with the project,
 * never in the machine's: a server often has none, and would draw boxes.
 */
export async function renderPng(svg: string, dotsPerInch = 300): Promise<Buffer> {
  chooseProjectFonts();
  // Loaded only now: the drawing library reads the font settings once, when it first draws.
  const { default: sharp } = await import('sharp');
  const density = (72 * dotsPerInch) / CSS_PIXELS_PER_INCH;
  return sharp(Buffer.from(svg), { density }).withMetadata({ density: dotsPerInch }).png().toBuffer();
}

function chooseProjectFonts(): void {
  if (process.env.FONTCONFIG_FILE) return;
  const folder = join(tmpdir(), `casebook-fonts-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const fonts = ['400Regular', '600SemiBold'].map((weight) => `<dir>${join(process.cwd(), FONTS, weight)}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>${fonts.join('')}<cachedir>${folder}</cachedir></fontconfig>\n`,
  );
  process.env.FONTCONFIG_FILE = file;
}
