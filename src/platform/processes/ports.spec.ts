import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { freePort, isPortFree, PortInUseError, requireFreePort } from './ports';

describe('ports', () => {
  it('a taken port is refused in words that name it and the variable that moves it', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await isPortFree(port)).toBe(false);
    const refused = requireFreePort(port, 'the pages', 'VF_WEB_PORT');
    await expect(refused).rejects.toBeInstanceOf(PortInUseError);
    await expect(refused).rejects.toThrow(new RegExp(`Port ${port}[^]*set VF_WEB_PORT, for example VF_WEB_PORT=\\d+`));
    taken.close();
  });

  it('a free port is accepted, and is free again afterwards', async () => {
    const port = await freePort();
    await requireFreePort(port, 'the pages', 'VF_WEB_PORT');
    expect(await isPortFree(port)).toBe(true);
  });
});
