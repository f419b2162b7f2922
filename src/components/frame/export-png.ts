/**
 * Draws SVG markup through a canvas at twice its size. Rejects with a plain message where the
 * browser cannot draw it.
 */
export async function svgToPng(markup: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error("This browser could not draw the chart as a picture."));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await loaded;
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser offers no canvas, so it cannot make a PNG.");
  context.scale(2, 2);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("This browser could not make a PNG of the chart."));
    }, "image/png");
  });
}
