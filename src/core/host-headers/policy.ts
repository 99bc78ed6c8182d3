/**
 * What goes with every page on hosts that let a site choose its headers, beside the content security policy. GitHub Pages
 * does not: there the policy comes in each page alone.
 */
export const hostHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((name) => `${name}=()`)
    .join(', '),
};

/** What a policy may say as a header only; in a page browsers pass over it. */
const asHeaderOnly = "frame-ancestors 'none'";

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** The content security policy that a built page brings in its head; undefined where it brings none. */
export const policyIn = (html: string): string | undefined => META.exec(html)?.[1];

/** That policy as a header: the same, and nobody may show the site in a frame. */
export const asHeader = (policy: string): string =>
  `${policy.trim().replace(/;?$/, ';')} ${asHeaderOnly}`.replaceAll(/;\s*/g, '; ');
