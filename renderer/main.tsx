import { openServices } from './services/open-services';
import { mount } from './ui/mount';

const root = document.getElementById('root');
if (root) mount(root, await openServices());
